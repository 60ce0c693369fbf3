"use client";

import { useState, type KeyboardEvent } from "react";
import { answerInput, type Answer } from "@/domain/assessment/answer";
import { notesOf } from "@/ui/assessment/answer-with-value";
import { KeyHint } from "@/ui/assessment/key-hint";
import { useDraft } from "@/ui/assessment/use-draft";
import { Button } from "@/ui/kit/button";
import { TextAreaField } from "@/ui/kit/text-area-field";

type Props = {
  before: Answer | null;
  draftKey: string;
  onGive: (answer: Answer) => void;
  onClose: () => void;
};

/** Not applicable is kept only with its reason. Enter saves, Esc leaves everything as it was; a reload loses nothing. */
export const NotApplicableForm = ({ before, draftKey, onGive, onClose }: Props) => {
  const { text: reason, change: setReason } = useDraft(draftKey, before?.reason ?? "");
  const [error, setError] = useState<string>();
  const save = () => {
    const { data, error: refused } = answerInput.safeParse({
      value: "not-applicable",
      reason,
      ...notesOf(before),
    });
    if (data) onGive(data);
    else setError(refused.issues[0]?.message);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onClose();
    else if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    else save();
    event.preventDefault();
  };
  return (
    <div className="mt-3 flex max-w-xl flex-col gap-2">
      <TextAreaField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the key that asks for it
        autoFocus
        error={error}
        help="It stands beside the answer, and the level counts without this question."
        label="Why does this not apply here?"
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={onKeyDown}
        rows={2}
        value={reason}
      />
      <p className="flex gap-2">
        <Button onClick={save} variant="primary">
          Save <KeyHint>Enter</KeyHint>
        </Button>
        <Button onClick={onClose} variant="quiet">
          Cancel
        </Button>
      </p>
    </div>
  );
};
