import type { KeyboardEvent } from "react";

const STEPS: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrows and Enter walk from cell to cell; left and right only from the end of what is typed. */
export const moveInGrid = (event: KeyboardEvent<HTMLElement>): void => {
  const { target, key, currentTarget } = event;
  const step = STEPS[key];
  if (!step || !(target instanceof HTMLInputElement) || target.dataset.row === undefined) return;
  const isAllSelected = target.selectionStart === 0 && target.selectionEnd === target.value.length;
  const isAtEdge =
    key === "ArrowLeft" ? target.selectionEnd === 0 : target.selectionStart === target.value.length;
  if (step[1] !== 0 && !isAllSelected && !isAtEdge) return;
  const row = Number(target.dataset.row) + step[0];
  const column = Number(target.dataset.column) + step[1];
  const next = currentTarget.querySelector<HTMLInputElement>(
    `input[data-row="${row}"][data-column="${column}"]`,
  );
  event.preventDefault();
  if (next) next.focus();
  else target.blur();
};
