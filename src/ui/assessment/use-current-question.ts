"use client";

import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import type { AnswerValue } from "@/domain/assessment/answer";
import type { PlainValue } from "@/ui/assessment/answer-with-value";

/** A value that needs more than its key: a reason or a control. */
export type OpenForm = Exclude<AnswerValue, PlainValue> | null;

export type CurrentQuestion = {
  readonly current: string | null;
  /** Ahead of `current` while keys come faster than the screen; for event handlers. */
  readonly here: RefObject<string | null>;
  readonly form: OpenForm;
  readonly setForm: (form: OpenForm) => void;
  /** The keyboard or a click moved here, so the question takes the focus. */
  readonly takesFocus: boolean;
  /** Stable. */
  readonly select: (criterionId: string) => void;
};

/**
 * Which question is open for an answer, and the form that was left half filled in on it.
 * @param onMove stable. @param draftFormOf stable.
 */
export const useCurrentQuestion = (
  first: () => string | null,
  onMove: (criterionId: string) => void,
  draftFormOf: (criterionId: string) => OpenForm,
): CurrentQuestion => {
  const [current, setCurrent] = useState(first);
  const [form, setForm] = useState<OpenForm>(null);
  const [takesFocus, setTakesFocus] = useState(false);
  const here = useRef(current);
  const select = useCallback(
    (id: string) => {
      here.current = id;
      setCurrent(id);
      setForm(draftFormOf(id));
      setTakesFocus(true);
      onMove(id);
    },
    [onMove, draftFormOf],
  );
  // The device is read after the first drawing, which the server did without it.
  useEffect(() => {
    if (here.current !== null) setForm(draftFormOf(here.current));
  }, [draftFormOf]);
  return { current, here, form, setForm, takesFocus, select };
};
