import type { KeyboardEvent } from "react";

const STEP: Record<string, readonly [rows: number, cells: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const focusableIn = (cell: Element | undefined) => cell?.querySelector<HTMLElement>("a[href], button");

/**
 * `onKeyDown` of a `<table role="grid">`: arrow keys move the focus to the next cell that can be operated, past rows
 * and cells that cannot, and take the table's one place in the tab order with them.
 */
export function moveFocusInTable(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEP[event.key];
  const from = event.target instanceof Element ? event.target.closest<HTMLTableCellElement>("td, th") : null;
  const fromRow = from?.closest("tr");
  if (!step || !from || !fromRow) return;
  const rows = [...event.currentTarget.rows];
  let rowIndex = rows.indexOf(fromRow) + step[0];
  let cellIndex = from.cellIndex + step[1];
  let next: HTMLElement | null | undefined;
  while (!next && rows[rowIndex]?.cells[cellIndex]) {
    next = focusableIn(rows[rowIndex]?.cells[cellIndex]);
    rowIndex += step[0];
    cellIndex += step[1];
  }
  if (!next) return;
  event.preventDefault();
  focusableIn(from)?.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}
