"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import {
  taskInConflict,
  type QuestionTask,
  type QuestionTaskFields,
} from "@/domain/assessment/question-task";
import type { UserId } from "@/domain/shared/ids";
import { messageOf, type ApiError } from "@/ui/api-error";
import type { QuestionTalkOutput } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";
import { TwoVersions } from "@/ui/kit/two-versions";
import { Checkbox } from "@/ui/kit/checkbox";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { SelectField } from "@/ui/kit/select-field";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  assessmentId: string;
  itemId: string;
  task: QuestionTask | null;
  isFrozen: boolean;
  data: QuestionTalkOutput;
};

const NOBODY = "nobody";
const NONE: QuestionTaskFields = { assigneeId: null, dueOn: null, isForReview: false };

type Conflict = { mine: QuestionTaskFields; stored: QuestionTask | null };

const words = (fields: QuestionTaskFields, nameOf: (id: UserId) => string): string =>
  [
    fields.assigneeId === null ? "nobody is asked" : `${nameOf(fields.assigneeId)} is asked`,
    fields.dueOn !== null && `due ${dayWords(fields.dueOn)}`,
    fields.isForReview && "for review",
  ]
    .filter(Boolean)
    .join(", ");

/** Who is asked for the answer and by when, and whether somebody looks at it again; saved as it is set. */
export const QuestionAsk = ({ programmeId, assessmentId, itemId, task, isFrozen, data }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const ask = useMutation(
    trpc.assessment.askMember.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.assessment.pathKey() }),
    }),
  );
  const shown = ask.isPending ? { ...NONE, ...ask.variables } : (task ?? NONE);
  const save = (mine: QuestionTaskFields, seen: QuestionTask | null) => {
    setConflict(null);
    ask.mutate(
      { programmeId, assessmentId, itemId, ...mine, expectedVersion: seen?.version ?? null },
      {
        onError: ({ data: refused }: ApiError) => {
          if (refused?.refusal?.code === "conflict")
            setConflict({ mine, stored: taskInConflict(refused.refusal.detail) });
        },
      },
    );
  };
  const change = (over: Partial<QuestionTaskFields>) => {
    const { assigneeId, dueOn, isForReview } = { ...shown, ...over };
    save({ assigneeId: assigneeId as UserId | null, dueOn, isForReview }, task);
  };
  const nameOf = (id: UserId) => data.members.find(({ userId }) => userId === id)?.name ?? "a former member";
  const isReadOnly = !data.mayWrite || isFrozen;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <h3 className="text-small font-medium text-ink-3">Who is asked</h3>
      <SelectField
        disabled={isReadOnly}
        help={isFrozen ? "It is frozen: nobody can be asked." : "It stands in their list of questions."}
        label="Ask for the answer"
        onValueChange={(id) =>
          change({ assigneeId: data.members.find(({ userId }) => userId === id)?.userId ?? null })
        }
        options={[
          { value: NOBODY, label: "Nobody" },
          ...data.members.map(({ userId, name }) => ({ value: userId as string, label: name })),
        ]}
        value={shown.assigneeId ?? NOBODY}
      />
      <Field
        help={shown.assigneeId === null ? "Choose somebody first." : undefined}
        key={`${shown.dueOn}`}
        label="Due"
        onBlur={(event) => {
          const dueOn = event.target.value || null;
          if (dueOn !== shown.dueOn) change({ dueOn });
        }}
        defaultValue={shown.dueOn ?? ""}
        readOnly={isReadOnly || shown.assigneeId === null}
        type="date"
      />
      <Checkbox
        checked={shown.isForReview}
        disabled={isReadOnly}
        label="Mark for review: somebody should look at the answer again"
        onChange={(event) => change({ isForReview: event.target.checked })}
      />
      {conflict && (
        <TwoVersions
          mine={words(conflict.mine, nameOf)}
          onKeepMine={() => save(conflict.mine, conflict.stored)}
          onTakeTheirs={() => setConflict(null)}
          theirs={conflict.stored ? words(conflict.stored, nameOf) : "nobody is asked"}
          theirsBy={conflict.stored?.changedBy ?? null}
          what={`Who is asked for ${itemId}`}
        />
      )}
      <FormError message={ask.error && !conflict ? messageOf(ask.error) : undefined} />
    </div>
  );
};
