"use client";

import { useCallback, useRef, useState } from "react";
import type { Answer, AnswerValue } from "@/domain/assessment/answer";
import { isSameAnswer } from "@/domain/assessment/same-answer";
import { answerWithValue, isPlain, type PlainValue } from "@/ui/assessment/answer-with-value";
import { questionWalk } from "@/ui/assessment/question-walk";
import type { View } from "@/ui/assessment/shown-groups";
import type { LiveDesk } from "@/ui/assessment/use-answer-desk";

/** A value that needs more than its key: a reason or a control. */
export type OpenForm = Exclude<AnswerValue, PlainValue> | null;

export type Answering = {
  readonly current: string | null;
  readonly form: OpenForm;
  readonly isDetailsOpen: boolean;
  /** The keyboard or a click moved here, so the question takes the focus. */
  readonly takesFocus: boolean;
  /** Whether an inherited question is to be answered differently here. */
  readonly isDiffering: (criterionId: string) => boolean;
  readonly canUndo: boolean;
  /** The question to go on with; null when all are answered. */
  readonly nextOpen: string | null;
  /** Stable. */
  readonly select: (criterionId: string) => void;
  /** A key or button of the current question. */
  readonly choose: (value: AnswerValue) => void;
  /** A complete answer to the current question; the next one gets the focus. */
  readonly give: (answer: Answer) => void;
  /** Saves and stays; null takes the answer back. */
  readonly note: (criterionId: string, answer: Answer | null) => void;
  readonly closeForm: () => void;
  readonly toggleDetails: () => void;
  readonly differHere: () => void;
  readonly step: (offset: 1 | -1) => void;
  readonly goToOpen: () => void;
  readonly undo: () => void;
};

type Input = Pick<LiveDesk, "desk" | "deskNow" | "outbox"> & {
  view: View;
  mayAnswer: boolean;
  /** The question that the address names. */
  initial: string | null;
  /** Stable. */
  onMove: (criterionId: string) => void;
};

type Undoable = { criterionId: string; before: Answer | null };

/** One question at a time: which one, what is open on it, and what a key does to it. */
export const useAnswering = ({
  desk,
  deskNow,
  outbox,
  view,
  mayAnswer,
  initial,
  onMove,
}: Input): Answering => {
  const [differing, setDiffering] = useState<ReadonlySet<string>>(new Set());
  const [form, setForm] = useState<OpenForm>(null);
  const [isDetailsOpen, setDetailsOpen] = useState(false);
  const [takesFocus, setTakesFocus] = useState(false);
  const [undoables, setUndoables] = useState<readonly Undoable[]>([]);

  const walk = questionWalk(desk, view, differing);
  const walkNow = () => questionWalk(deskNow(), view, differing);
  const nextOpen = walk.firstOpen();
  const [current, setCurrent] = useState(() => {
    if (initial !== null && walk.order.includes(initial)) return initial;
    // One that was begun shows where it stands first: a key must not answer a question out of sight.
    return nextOpen === walk.order[0] ? nextOpen : null;
  });
  /** Ahead of `current` while keys come faster than the screen. */
  const here = useRef(current);

  const select = useCallback(
    (id: string) => {
      here.current = id;
      setCurrent(id);
      setForm(null);
      setTakesFocus(true);
      onMove(id);
    },
    [onMove],
  );
  const goTo = (id: string | null) => {
    if (id !== null) select(id);
  };
  const note = (criterionId: string, answer: Answer | null) => {
    const { answer: before, stored } = deskNow().questionOf(criterionId);
    if (!mayAnswer || isSameAnswer(before, answer)) return;
    setUndoables((all) => [...all, { criterionId, before }]);
    outbox.answer(criterionId, answer, stored?.version ?? null);
  };
  const give = (answer: Answer) => {
    const from = here.current;
    if (from === null) return;
    note(from, answer);
    setForm(null);
    goTo(walkNow().afterAnswer(from));
  };
  const choose = (value: AnswerValue) => {
    const id = here.current;
    if (id === null || !mayAnswer || !walk.isOwn(id)) return;
    if (isPlain(value)) give(answerWithValue(deskNow().questionOf(id).answer, value));
    else setForm(value);
  };
  const undo = () => {
    const last = undoables.at(-1);
    if (!last || !mayAnswer) return;
    setUndoables(undoables.slice(0, -1));
    const { stored } = deskNow().questionOf(last.criterionId);
    outbox.answer(last.criterionId, last.before, stored?.version ?? null);
    select(last.criterionId);
  };
  return {
    current,
    form,
    isDetailsOpen,
    takesFocus,
    isDiffering: (id) => differing.has(id),
    canUndo: mayAnswer && undoables.length > 0,
    nextOpen,
    select,
    choose,
    give,
    note,
    closeForm: () => setForm(null),
    toggleDetails: () => setDetailsOpen((isShown) => !isShown),
    differHere: () => here.current !== null && setDiffering(new Set(differing).add(here.current)),
    step: (offset) => goTo(walk.step(here.current, offset)),
    goToOpen: () => goTo(walkNow().openAfter(here.current)),
    undo,
  };
};
