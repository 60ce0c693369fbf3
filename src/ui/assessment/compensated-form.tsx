"use client";

import { useId, useState, type FormEvent, type KeyboardEvent } from "react";
import { answerInput, type Answer } from "@/domain/assessment/answer";
import { notesOf } from "@/ui/assessment/answer-with-value";
import type { Backing } from "@/ui/assessment/use-backing";
import { RegisteredControls } from "@/ui/assessment/registered-controls";
import { KeyHint } from "@/ui/assessment/key-hint";
import { useDraft } from "@/ui/assessment/use-draft";
import { Button } from "@/ui/kit/button";
import { Field } from "@/ui/kit/field";

type Props = {
  before: Answer | null;
  criterionId: string;
  backing: Pick<Backing, "programmeId" | "siteId">;
  draftKeyOf: (field: "control" | "test-due") => string;
  /** Compensating controls that fit the capability. */
  suggestions: readonly string[];
  onGive: (answer: Answer) => void;
  onClose: () => void;
};

/** Compensated names its control and the day of the next test. Enter saves, Esc leaves everything as it was; a reload loses nothing. */
export const CompensatedForm = (props: Props) => {
  const { before, criterionId, backing, draftKeyOf, suggestions, onGive, onClose } = props;
  const listId = useId();
  const { text: name, change: setName } = useDraft(draftKeyOf("control"), before?.control?.name ?? "");
  const { text: testDueOn, change: setTestDueOn } = useDraft(
    draftKeyOf("test-due"),
    before?.control?.testDueOn ?? "",
  );
  const [errors, setErrors] = useState<{ name?: string; testDueOn?: string }>({});
  const save = (event: FormEvent) => {
    event.preventDefault();
    const control = { name, testDueOn };
    const { data, error } = answerInput.safeParse({ value: "compensated", control, ...notesOf(before) });
    if (data) onGive(data);
    else
      setErrors(Object.fromEntries(error.issues.map(({ path, message }) => [String(path.at(-1)), message])));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc bubbles up from the fields
    <form className="mt-3 flex max-w-xl flex-col gap-2" noValidate onKeyDown={onKeyDown} onSubmit={save}>
      <div className="grid gap-x-4 gap-y-2 md:grid-cols-[1fr_160px]">
        <Field
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by the key that asks for it
          autoFocus
          error={errors.name}
          label="Which control compensates?"
          list={listId}
          onChange={(event) => setName(event.target.value)}
          value={name}
        />
        <Field
          error={errors.testDueOn}
          help="From this day it counts as no."
          label="Next test due"
          onChange={(event) => setTestDueOn(event.target.value)}
          type="date"
          value={testDueOn}
        />
      </div>
      <RegisteredControls
        criterionId={criterionId}
        onPick={(control) => {
          setName(control.name);
          setTestDueOn(control.testDueOn);
        }}
        picked={name}
        {...backing}
      />
      <datalist id={listId}>
        {suggestions.map((suggestion) => (
          <option key={suggestion}>{suggestion}</option>
        ))}
      </datalist>
      <p className="flex gap-2">
        <Button type="submit" variant="primary">
          Save <KeyHint>Enter</KeyHint>
        </Button>
        <Button onClick={onClose} variant="quiet">
          Cancel
        </Button>
      </p>
    </form>
  );
};
