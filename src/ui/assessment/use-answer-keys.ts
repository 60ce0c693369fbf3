"use client";

import { useEffect, useEffectEvent } from "react";
import { ANSWER_VALUES, type AnswerValue } from "@/domain/assessment/answer";
import { ANSWER_KEY } from "@/ui/assessment/answer-words";

export type AnswerKeys = {
  answer: (value: AnswerValue) => void;
  step: (offset: 1 | -1) => void;
  openDetails: () => void;
  goToOpen: () => void;
  undo: () => void;
};

const isTyping = (target: Element): boolean =>
  target.closest(
    "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=radiogroup]",
  ) !== null;

const isPressed = (target: Element): boolean => target.closest("button, a, summary") !== null;

const VALUE_OF = new Map(ANSWER_VALUES.map((value) => [ANSWER_KEY[value], value]));

/** One key per answer, J and K or the arrows to move; silent while somebody types or a dialog is open. */
export const useAnswerKeys = (keys: AnswerKeys): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof Element) || isTyping(target)) return;
    const value = VALUE_OF.get(key.toLowerCase());
    const act: Record<string, () => void> = {
      j: () => keys.step(1),
      k: () => keys.step(-1),
      ArrowDown: () => keys.step(1),
      ArrowUp: () => keys.step(-1),
      o: keys.goToOpen,
      z: keys.undo,
      ...(!isPressed(target) && { Enter: keys.openDetails }),
    };
    const run = value ? () => keys.answer(value) : (act[key] ?? act[key.toLowerCase()]);
    if (!run) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
};
