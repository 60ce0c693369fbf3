"use client";

import { useState } from "react";
import type { Answer, AnswerValue } from "@/domain/assessment/answer";
import { isSameAnswer } from "@/domain/assessment/same-answer";
import type { AnswerDrafts } from "@/ui/assessment/answer-drafts";
import { answerWithValue, isPlain } from "@/ui/assessment/answer-with-value";
import { questionWalk } from "@/ui/assessment/question-walk";
import type { View } from "@/ui/assessment/shown-groups";
import type { LiveDesk } from "@/ui/assessment/use-answer-desk";
import { useCurrentQuestion, type CurrentQuestion } from "@/ui/assessment/use-current-question";

export type Answering = Pick<CurrentQuestion, "current" | "form" | "takesFocus" | "select"> & {
  readonly isDetailsOpen: boolean;
  /** Whether an inherited question is to be answered differently here. */
  readonly isDiffering: (criterionId: string) => boolean;
  readonly canUndo: boolean;
  /** The question to go on with; null when all are answered. */
  readonly nextOpen: string | null;
  /** A key or button of the current question. */
  readonly choose: (value: AnswerValue) => void;
  /** A complete answer to the current question; the next one gets the focus. */
  readonly give: (answer: Answer) => void;
  /** Saves and stays; null takes the answer back. */
  readonly note: (criterionId: string, answer: Answer | null) => void;
  readonly closeForm: () => void;
  /** Where a half filled in field of a form is kept on the device. */
  readonly draftKeyOf: AnswerDrafts["keyOf"];
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
  /** Stable. */
  drafts: AnswerDrafts;
};

type Undoable = { criterionId: string; before: Answer | null };

/** One question at a time: which one, what is open on it, and what a key does to it. */
export const useAnswering = (input: Input): Answering => {
  const { desk, deskNow, outbox, view, mayAnswer, initial, onMove, drafts } = input;
  const [differing, setDiffering] = useState<ReadonlySet<string>>(new Set());
  const [isDetailsOpen, setDetailsOpen] = useState(false);
  const [undoables, setUndoables] = useState<readonly Undoable[]>([]);
  const walk = questionWalk(desk, view, differing);
  const walkNow = () => questionWalk(deskNow(), view, differing);
  const nextOpen = walk.firstOpen();
  const { current, here, form, setForm, takesFocus, select } = useCurrentQuestion(
    () => {
      if (initial !== null && walk.order.includes(initial)) return initial;
      // One that was begun shows where it stands first: a key must not answer a question out of sight.
      return nextOpen === walk.order[0] ? nextOpen : null;
    },
    onMove,
    drafts.formOf,
  );
  const goTo = (id: string | null) => {
    if (id !== null) select(id);
  };
  const put = (criterionId: string, answer: Answer | null) =>
    outbox.answer(criterionId, answer, deskNow().questionOf(criterionId).stored?.version ?? null);
  const note = (criterionId: string, answer: Answer | null) => {
    const { answer: before } = deskNow().questionOf(criterionId);
    if (!mayAnswer || isSameAnswer(before, answer)) return;
    setUndoables((all) => [...all, { criterionId, before }]);
    put(criterionId, answer);
  };
  const give = (answer: Answer) => {
    const from = here.current;
    if (from === null) return;
    note(from, answer);
    drafts.drop(from);
    setForm(null);
    goTo(walkNow().afterAnswer(from));
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
    choose: (value) => {
      const id = here.current;
      if (id === null || !mayAnswer || !walk.isOwn(id)) return;
      if (isPlain(value)) give(answerWithValue(deskNow().questionOf(id).answer, value));
      else setForm(value);
    },
    give,
    note,
    draftKeyOf: drafts.keyOf,
    closeForm: () => {
      if (here.current !== null) drafts.drop(here.current);
      setForm(null);
    },
    toggleDetails: () => setDetailsOpen((isShown) => !isShown),
    differHere: () => here.current !== null && setDiffering(new Set(differing).add(here.current)),
    step: (offset) => goTo(walk.step(here.current, offset)),
    goToOpen: () => goTo(walkNow().openAfter(here.current)),
    undo: () => {
      const last = undoables.at(-1);
      if (!last || !mayAnswer) return;
      setUndoables(undoables.slice(0, -1));
      put(last.criterionId, last.before);
      select(last.criterionId);
    },
  };
};
