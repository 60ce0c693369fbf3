"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import type { AssessmentMode } from "@/domain/assessment/asked-criteria";
import { messageOf } from "@/ui/api-error";
import { dayWords } from "@/ui/assessment/calendar-words";
import { ModeChoice } from "@/ui/assessment/mode-choice";
import { openAssessmentOf, type Place } from "@/ui/assessment/place";
import { Checkbox } from "@/ui/kit/checkbox";
import { FormDialog } from "@/ui/kit/form-dialog";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; place: Place; onClose: () => void };

const FORM_ID = "start-assessment";

/** Opens an assessment of one place and goes there. */
export const StartAssessmentDialog = ({ programmeId, place, onClose }: Props) => {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const [mode, setMode] = useState<AssessmentMode>("full");
  const [name, setName] = useState("");
  const [carryOver, setCarryOver] = useState(true);
  const { siteId, siteGroupId } = place;
  const replaced = openAssessmentOf(place, mode);
  const quick = mode === "full" ? place.assessments.find((each) => each.mode === "quick") : undefined;
  const [takesOverQuick, setTakesOverQuick] = useState(quick !== undefined && replaced === undefined);
  const start = useMutation(
    trpc.assessment.startAssessment.mutationOptions({
      onSuccess: async ({ assessmentId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.assessment.pathKey() });
        router.push(`/programmes/${programmeId}/assessments/answers/${assessmentId}` as Route);
      },
    }),
  );
  const isStarting = start.isPending || start.isSuccess;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isStarting)
      start.mutate({ programmeId, siteId, siteGroupId, mode, name, carryOver, takesOverQuick });
  };
  return (
    <FormDialog
      formId={FORM_ID}
      isSaving={isStarting}
      onClose={onClose}
      save="Start"
      title={`Start an assessment: ${place.name}`}
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={submit}>
        <ModeChoice isSite={siteId !== null || siteGroupId !== null} mode={mode} onMode={setMode} />
        <Field
          help="Optional, for example the occasion."
          label="Name"
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
          placeholder={mode === "full" ? "Full assessment" : "Quick assessment"}
          value={name}
        />
        {replaced && (
          <div className="flex flex-col gap-1">
            <Checkbox
              checked={carryOver}
              label={`Start from its ${replaced.answered} answers`}
              onChange={(event) => setCarryOver(event.target.checked)}
            />
            <p className="text-ink-2">
              The open one of {dayWords(replaced.startedOn)} is frozen: it can still be read and takes no more
              answers.
            </p>
          </div>
        )}
        {quick && (
          <Checkbox
            checked={takesOverQuick}
            label={`Take over the ${quick.answered} answers of the quick one of ${dayWords(quick.startedOn)}`}
            onChange={(event) => setTakesOverQuick(event.target.checked)}
          />
        )}
        <FormError message={start.error ? messageOf(start.error) : undefined} />
      </form>
    </FormDialog>
  );
};
