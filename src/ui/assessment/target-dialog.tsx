"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm, useWatch } from "react-hook-form";
import { useState } from "react";
import { lostRaces } from "@/domain/shared/seen-value";
import type { MaturityLevel as Level } from "@/domain/framework/maturity-model";
import { showApiError } from "@/ui/api-error";
import type { TargetsOutput } from "@/ui/assessment/assessment-output";
import { dayWords, monthWords } from "@/ui/assessment/calendar-words";
import { LevelChoice } from "@/ui/assessment/level-choice";
import type { Capability, TargetCell, TargetMilestone } from "@/ui/assessment/target-cell";
import { FormDialog } from "@/ui/kit/form-dialog";
import { FormError } from "@/ui/kit/form-error";
import { TextAreaField } from "@/ui/kit/text-area-field";
import { TwoVersions } from "@/ui/kit/two-versions";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  levels: TargetsOutput["levels"];
  capability: Capability;
  milestone: TargetMilestone;
  cell: TargetCell;
  onClose: () => void;
};

type Values = { level: Level; reason: string };

const FORM_ID = "target-form";

/** Another target for one capability at one milestone, with the reason that stands beside it. */
export const TargetDialog = ({ programmeId, levels, capability, milestone, cell, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { register, control, handleSubmit, setValue, setError, formState } = useForm<Values>({
    defaultValues: { level: cell.target, reason: "" },
  });
  const [conflict, setConflict] = useState<{ mine: Level; stored: Level } | null>(null);
  const level = useWatch({ control, name: "level" });
  const change = useMutation(
    trpc.assessment.changeTarget.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
      onError: (error, { level: mine }) => {
        const [lost] = lostRaces(error.data?.refusal);
        if (lost) setConflict({ mine, stored: lost.stored as Level });
        else showApiError(error, setError, ["level", "reason"]);
      },
    }),
  );
  const save = (values: Values, seenLevel = cell.target) => {
    setConflict(null);
    change.mutate({
      programmeId,
      capabilityId: capability.id,
      milestoneMonth: milestone.month,
      seenLevel,
      ...values,
    });
  };
  return (
    <FormDialog
      description={`The profile asks for level ${cell.profileTarget}. A raised target holds for the later milestones too.`}
      formId={FORM_ID}
      isSaving={change.isPending}
      onClose={onClose}
      save="Change target"
      title={`${capability.id} ${capability.name}, to ${monthWords(milestone.lastMonth)}`}
    >
      <form
        className="flex flex-col gap-4"
        id={FORM_ID}
        noValidate
        onSubmit={handleSubmit((values) => save(values))}
      >
        <LevelChoice level={level} levels={levels} onLevel={(chosen) => setValue("level", chosen)} />
        {cell.change && (
          <p className="text-ink-2">
            Changed {dayWords(cell.change.changedAt)} by {cell.change.changedBy}: {cell.change.reason}
          </p>
        )}
        <TextAreaField
          error={formState.errors.reason?.message}
          label="Reason"
          {...register("reason", { required: "Say why the target changes; it stands beside the target." })}
        />
        {conflict && (
          <TwoVersions
            mine={`target ${conflict.mine}`}
            onKeepMine={handleSubmit((values) => save(values, conflict.stored))}
            onTakeTheirs={() => queryClient.invalidateQueries().then(onClose)}
            theirs={`target ${conflict.stored}`}
            theirsBy={null}
            what={`the target of ${capability.id}`}
          />
        )}
        <FormError message={formState.errors.root?.message} />
      </form>
    </FormDialog>
  );
};
