"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { AcceptanceFields } from "@/domain/countermeasure/open-acceptance";
import type { Formats } from "@/domain/report/format";
import { lostRaces } from "@/domain/shared/seen-value";
import { showApiError } from "@/ui/api-error";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput } from "@/ui/gap/gap-output";
import { Field } from "@/ui/kit/field";
import { FormDialog } from "@/ui/kit/form-dialog";
import { FormError } from "@/ui/kit/form-error";
import { TextAreaField } from "@/ui/kit/text-area-field";
import { TwoVersions } from "@/ui/kit/two-versions";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; place: GapPlace; data: GapOutput; formats: Formats; onClose: () => void };

const FORM_ID = "accept-gap";

/** “Until 30 Apr 2027: “Melter campaign until spring.”” */
export const acceptedWords = (acceptance: AcceptanceFields | null, formats: Formats): string =>
  acceptance
    ? `Until ${formats.date(acceptance.acceptedUntil)}: “${acceptance.reason}”`
    : "not accepted, the gap is open";

/** A signature that a gap stays open without a control, with its reason and its end. */
export const AcceptGapDialog = ({ programmeId, place, data, formats, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { acceptance, latestAcceptance } = data;
  const { register, handleSubmit, setError, getValues, formState } = useForm<AcceptanceFields>({
    defaultValues: {
      reason: acceptance?.reason ?? "",
      acceptedUntil: acceptance && !acceptance.isOver ? acceptance.acceptedUntil : latestAcceptance,
    },
  });
  const [conflict, setConflict] = useState<{ stored: AcceptanceFields | null } | null>(null);
  const accept = useMutation(
    trpc.gap.acceptGap.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
      onError: (error) => {
        const [lost] = lostRaces(error.data?.refusal);
        if (lost) setConflict({ stored: lost.stored as AcceptanceFields | null });
        else showApiError(error, setError, ["reason", "acceptedUntil"]);
      },
    }),
  );
  const saveOver = (seen: AcceptanceFields | null) =>
    handleSubmit((values) => {
      setConflict(null);
      const { siteId, capabilityId } = place;
      accept.mutate({
        programmeId,
        siteId,
        capabilityId,
        ...values,
        seen: seen && { reason: seen.reason, acceptedUntil: seen.acceptedUntil },
      });
    });
  return (
    <FormDialog
      description="Your name stands beside it, and the board page counts it. It ends by itself; a control that stands in belongs into the register instead."
      formId={FORM_ID}
      isSaving={accept.isPending}
      onClose={onClose}
      save="Sign"
      title={`Leave ${data.capability.name} open on purpose`}
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={saveOver(acceptance)}>
        <TextAreaField
          error={formState.errors.reason?.message}
          label="Reason"
          {...register("reason", { required: "Say why it is left open; your name stands beside it." })}
        />
        <Field
          error={formState.errors.acceptedUntil?.message}
          help={`At the latest ${formats.date(latestAcceptance)}: 30 days after the next outage here, or a year where none is granted.`}
          label="Accepted until"
          max={latestAcceptance}
          type="date"
          {...register("acceptedUntil", { required: "Give the day until which it is accepted." })}
        />
        {conflict && (
          <TwoVersions
            mine={acceptedWords(getValues(), formats)}
            onKeepMine={saveOver(conflict.stored)}
            onTakeTheirs={() => queryClient.invalidateQueries().then(onClose)}
            theirs={acceptedWords(conflict.stored, formats)}
            theirsBy={null}
            what="what is accepted here"
          />
        )}
        <FormError message={formState.errors.root?.message} />
      </form>
    </FormDialog>
  );
};
