"use client";

import { useCallback, useEffect } from "react";
import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import type { PracticeLine } from "@/ui/assessment/practice-lines";
import { PRACTICE_WORDS } from "@/ui/assessment/practice-words";
import type { Practising } from "@/ui/assessment/practising";
import { usePracticeKeys } from "@/ui/assessment/use-practice-keys";

type Input = {
  practising: Practising;
  scale: PracticeScale;
  lines: readonly PracticeLine[];
  /** False while the list is not on the screen. */
  isActive: boolean;
  /** Stable. */
  onMove: (itemId: string) => void;
};

/** Where the keys go: an answer leads to the next line, as J does. */
export const usePracticeWalk = ({ practising, scale, lines, isActive, onMove }: Input) => {
  const { cursor, desk, choose, aim } = practising;
  const order = lines.flatMap(({ kind, item }) => (kind === "practice" ? [item.id] : []));
  const step = (offset: 1 | -1) => {
    const at = cursor.at();
    const next = at === null || !order.includes(at) ? order[0] : order[order.indexOf(at) + offset];
    if (next !== undefined) cursor.moveTo(next);
  };
  const openAfter = (at: string | null) => {
    const from = at === null ? 0 : order.indexOf(at) + 1;
    const { current } = desk.sheet();
    const isOpen = (id: string) => !current.has(id);
    return [...order.slice(from), ...order.slice(0, from)].find(isOpen);
  };
  const onCurrent = (act: (itemId: string) => void) => {
    const at = cursor.at();
    if (isActive && at !== null && order.includes(at)) act(at);
  };
  const hasTargets = scale === "csf";
  usePracticeKeys(scale, {
    answer: (value) =>
      onCurrent((id) => {
        if (choose(id, value) && value !== null) step(1);
      }),
    aim: hasTargets ? (value) => onCurrent((id) => isTarget(scale, value) && aim(id, value)) : null,
    step: (offset) => isActive && step(offset),
    goToOpen: () => {
      const next = isActive ? openAfter(cursor.at()) : undefined;
      if (next !== undefined) cursor.moveTo(next);
    },
    toggleDetails: () => onCurrent(() => cursor.setOpen(!cursor.isOpen())),
  });
  useEffect(
    () =>
      cursor.subscribe(() => {
        const at = cursor.at();
        if (at !== null) onMove(at);
      }),
    [cursor, onMove],
  );
  return { jump: useCallback((itemId: string) => cursor.moveTo(itemId), [cursor]) };
};

const isTarget = (scale: PracticeScale, value: string): boolean =>
  PRACTICE_WORDS[scale].some((word) => word.value === value) &&
  value !== "unknown" &&
  value !== "not-applicable";
