"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { FormProvider, useForm } from "react-hook-form";
import type { JudgedFields } from "@/domain/gap/gap-judgement";
import { lostRaces } from "@/domain/shared/seen-value";
import { showApiError } from "@/ui/api-error";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput } from "@/ui/gap/gap-output";
import { BY_RULE, JudgeGapFields, type JudgementValues } from "@/ui/gap/judge-gap-fields";
import { judgedWords } from "@/ui/gap/judged-words";
import { FormDialog } from "@/ui/kit/form-dialog";
import { TwoVersions } from "@/ui/kit/two-versions";
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
  const [conflict, setConflict] = useState<{ stored: JudgedFields | null } | null>(null);
  const judge = useMutation(
    trpc.gap.judgeGap.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
      onError: (error) => {
        const [lost] = lostRaces(error.data?.refusal);
        if (lost) setConflict({ stored: lost.stored as JudgedFields | null });
        else showApiError(error, setError, ["note"]);
      },
    }),
  );
  const mineOf = ({ safetyClass, hours, note, judgesHours }: JudgementValues): JudgedFields => ({
    safetyClass: safetyClass === BY_RULE ? null : safetyClass,
    plausibleOutageHours: judgesHours ? hours : null,
    note,
  });
  const saveOver = (seen: JudgedFields | null) =>
    handleSubmit((values) => {
      setConflict(null);
      judge.mutate({
        programmeId,
        siteId: place.siteId,
        capabilityId: place.capabilityId,
        ...mineOf(values),
        seen,
      });
    });
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
        <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={saveOver(data.judgement)}>
          <JudgeGapFields />
          {conflict && (
            <TwoVersions
              mine={judgedWords(mineOf(form.getValues()))}
              onKeepMine={saveOver(conflict.stored)}
              onTakeTheirs={() => queryClient.invalidateQueries().then(onClose)}
              theirs={judgedWords(conflict.stored)}
              theirsBy={null}
              what="the judgement of this gap"
            />
          )}
        </form>
      </FormProvider>
    </FormDialog>
  );
};
