"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { ANSWER_CONFIDENCES, answerInput, type Answer } from "@/domain/assessment/answer";
import { CONFIDENCE_LABEL } from "@/ui/assessment/answer-words";
import { notesOf, type Notes } from "@/ui/assessment/answer-with-value";
import { Field } from "@/ui/kit/field";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { TextAreaField } from "@/ui/kit/text-area-field";

const PAUSE_MS = 700;
const UNTOUCHED: Partial<Notes> = {};

type Props = { answer: Answer; isReadOnly: boolean; onNote: (answer: Answer) => void };

/** Rationale, evidence and confidence of one answer; saved after a pause in typing, on leaving a field and on leaving the question. */
export const AnswerNotes = ({ answer, isReadOnly, onNote }: Props) => {
  const [draft, setDraft] = useState(UNTOUCHED);
  const notes = { ...notesOf(answer), ...draft };
  const checked = answerInput.safeParse({ ...answer, ...notes });
  const errorOf = (field: string) => checked.error?.issues.find(({ path }) => path[0] === field)?.message;
  const commit = () => {
    if (checked.data && draft !== UNTOUCHED && !isReadOnly) onNote(checked.data);
  };
  const commitLatest = useEffectEvent(commit);
  useEffect(() => {
    if (draft === UNTOUCHED) return;
    const pause = setTimeout(() => commitLatest(), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [draft]);
  useEffect(() => {
    const flush = () => commitLatest();
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, []);
  const change = (over: Partial<Notes>) => setDraft((before) => ({ ...before, ...over }));
  return (
    <div className="flex max-w-xl flex-col gap-3" onBlur={commit}>
      <TextAreaField
        error={errorOf("rationale")}
        label="Rationale"
        onChange={(event) => change({ rationale: event.target.value })}
        readOnly={isReadOnly}
        rows={2}
        value={notes.rationale}
      />
      <Field
        error={errorOf("evidenceUrl")}
        label="Evidence link"
        onChange={(event) => change({ evidenceUrl: event.target.value })}
        placeholder="https://"
        readOnly={isReadOnly}
        type="url"
        value={notes.evidenceUrl ?? ""}
      />
      <SegmentedField
        label="What does the answer rest on?"
        onValueChange={(confidence) => !isReadOnly && change({ confidence })}
        options={ANSWER_CONFIDENCES.map((value) => ({ value, label: CONFIDENCE_LABEL[value] }))}
        size="small"
        value={notes.confidence}
      />
    </div>
  );
};
