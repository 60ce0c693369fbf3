"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm, useWatch } from "react-hook-form";
import { SAFETY_CLASSES, type SafetyClass } from "@/domain/footprint/site";
import { showApiError } from "@/ui/api-error";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput } from "@/ui/gap/gap-output";
import { SAFETY_MEANING } from "@/ui/gap/safety-words";
import { Button } from "@/ui/kit/button";
import { Checkbox } from "@/ui/kit/checkbox";
import { Dialog } from "@/ui/kit/dialog";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { TextAreaField } from "@/ui/kit/text-area-field";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; place: GapPlace; data: GapOutput; onClose: () => void };

const RULE = "rule";
const POINTS = ["low", "likely", "high"] as const;
const FORM_ID = "judge-gap";

type Hours = Record<(typeof POINTS)[number], number>;
type Values = { safetyClass: SafetyClass | typeof RULE; judgesHours: boolean; hours: Hours; note: string };

const valuesOf = ({ judgement, row }: GapOutput): Values => ({
  safetyClass: judgement?.safetyClass ?? RULE,
  judgesHours: (judgement?.plausibleOutageHours ?? null) !== null,
  hours: judgement?.plausibleOutageHours ??
    row?.reason.plausibleOutageHours ?? { low: 0, likely: 0, high: 0 },
  note: judgement?.note ?? "",
});

const FIELDS = ["note", "hours", "hours.low", "hours.likely", "hours.high"] as const;

/** Overrides the rule's safety class, the site's hours, or both, with a reason. */
export const JudgeGapDialog = ({ programmeId, place, data, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<Values>({ defaultValues: valuesOf(data) });
  const { register, control, handleSubmit, setError, formState } = form;
  const { errors } = formState;
  const judge = useMutation(
    trpc.gap.judgeGap.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
      onError: (error) => showApiError(error, setError, FIELDS),
    }),
  );
  const save = handleSubmit(({ safetyClass, hours, note, ...values }) =>
    judge.mutate({
      programmeId,
      siteId: place.siteId,
      capabilityId: place.capabilityId,
      safetyClass: safetyClass === RULE ? null : safetyClass,
      plausibleOutageHours: values.judgesHours ? hours : null,
      note,
    }),
  );
  const [chosenClass, judgesHours] = useWatch({ control, name: ["safetyClass", "judgesHours"] });
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            busy={judge.isPending ? "Saving…" : undefined}
            form={FORM_ID}
            type="submit"
            variant="primary"
          >
            Save judgement
          </Button>
        </>
      }
      description={`${data.capability.name}${place.siteName === null ? "" : ` at ${place.siteName}`}. Your name and your reason stand beside the rank.`}
      onOpenChange={(open) => !open && onClose()}
      open
      title="Judge this gap otherwise"
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={save}>
        <Controller
          control={control}
          name="safetyClass"
          render={({ field }) => (
            <div>
              <SegmentedField
                label="Safety class"
                onValueChange={field.onChange}
                options={[
                  { value: RULE, label: "By rule" },
                  ...SAFETY_CLASSES.map((value) => ({ value, label: value })),
                ]}
                value={field.value}
              />
              <p className="mt-1 text-small text-ink-3">
                {chosenClass === RULE
                  ? "The site's class where an unmet criterion is about safety, otherwise none."
                  : SAFETY_MEANING[chosenClass]}
              </p>
            </div>
          )}
        />
        <div>
          <Checkbox label="Judge the hours of outage, too" {...register("judgesHours")} />
          {judgesHours && (
            <div className="mt-2 grid grid-cols-3 gap-2">
              {POINTS.map((point) => (
                <Field
                  error={errors.hours?.[point]?.message}
                  key={point}
                  label={`${point[0]?.toUpperCase()}${point.slice(1)}`}
                  min={0}
                  step="any"
                  type="number"
                  unit="h"
                  {...register(`hours.${point}`, { valueAsNumber: true, validate: isHours })}
                />
              ))}
            </div>
          )}
        </div>
        <TextAreaField
          error={errors.note?.message}
          help="For example: office network reaches the chlorine interlock host."
          label="Why"
          maxLength={500}
          {...register("note", { required: "Say why you judge this gap otherwise." })}
        />
        <FormError message={errors.root?.message ?? errors.hours?.message} />
      </form>
    </Dialog>
  );
};

const isHours = (value: number): true | string => Number.isFinite(value) || "Write hours as a number.";
