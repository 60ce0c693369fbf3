"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProvider, useForm } from "react-hook-form";
import { showApiError } from "@/ui/api-error";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput } from "@/ui/gap/gap-output";
import { BY_RULE, JudgeGapFields, type JudgementValues } from "@/ui/gap/judge-gap-fields";
import { FormDialog } from "@/ui/kit/form-dialog";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; place: GapPlace; data: GapOutput; onClose: () => void };

const FORM_ID = "judge-gap";
const NO_HOURS = { low: 0, likely: 0, high: 0 };

const valuesOf = ({ judgement, row }: GapOutput): JudgementValues => ({
  safetyClass: judgement?.safetyClass ?? BY_RULE,
  judgesHours: (judgement?.plausibleOutageHours ?? null) !== null,
  hours: judgement?.plausibleOutageHours ?? row?.reason.plausibleOutageHours ?? NO_HOURS,
  note: judgement?.note ?? "",
});

/** Overrides the rule's safety class, the site's hours, or both, with a reason. */
export const JudgeGapDialog = ({ programmeId, place, data, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<JudgementValues>({ defaultValues: valuesOf(data) });
  const { handleSubmit, setError } = form;
  const judge = useMutation(
    trpc.gap.judgeGap.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
      onError: (error) => showApiError(error, setError, ["note"]),
    }),
  );
  const save = handleSubmit(({ safetyClass, hours, note, judgesHours }) =>
    judge.mutate({
      programmeId,
      siteId: place.siteId,
      capabilityId: place.capabilityId,
      safetyClass: safetyClass === BY_RULE ? null : safetyClass,
      plausibleOutageHours: judgesHours ? hours : null,
      note,
    }),
  );
  return (
    <FormDialog
      description={`${data.capability.name}${place.siteName === null ? "" : ` at ${place.siteName}`}. Your name and your reason stand beside the rank.`}
      formId={FORM_ID}
      isSaving={judge.isPending}
      onClose={onClose}
      save="Save judgement"
      title="Judge this gap otherwise"
    >
      <FormProvider {...form}>
        <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={save}>
          <JudgeGapFields />
        </form>
      </FormProvider>
    </FormDialog>
  );
};
