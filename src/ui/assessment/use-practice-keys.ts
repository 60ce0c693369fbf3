"use client";

import { useEffect, useEffectEvent } from "react";
import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import { PRACTICE_WORDS } from "@/ui/assessment/practice-words";

export type PracticeKeys = {
  answer: (value: string | null) => void;
  /** Of the target profile; only where the framework has one. */
  aim: ((value: string) => void) | null;
  step: (offset: 1 | -1) => void;
  goToOpen: () => void;
  toggleDetails: () => void;
};

const isTyping = (target: Element): boolean =>
  target.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]") !==
  null;

const isPressed = (target: Element): boolean => target.closest("button, a, summary") !== null;

/** One key per word, 0 takes back, J and K or the arrows move; silent while somebody types or a dialog is open. */
export const usePracticeKeys = (scale: PracticeScale, keys: PracticeKeys): void => {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(target instanceof Element) || isTyping(target)) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const word = PRACTICE_WORDS[scale].find((each) => each.key === key);
    const act: Record<string, () => void> = {
      j: () => keys.step(1),
      k: () => keys.step(-1),
      ArrowDown: () => keys.step(1),
      ArrowUp: () => keys.step(-1),
      o: keys.goToOpen,
      "0": () => keys.answer(null),
      ...(!isPressed(target) && { Enter: keys.toggleDetails }),
    };
    const give = event.shiftKey && keys.aim ? keys.aim : keys.answer;
    const run = word ? () => give(word.value) : act[key];
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
