"use client";

import { Controller, useFormContext, useWatch } from "react-hook-form";
import { SAFETY_CLASSES, type SafetyClass } from "@/domain/footprint/site";
import type { Range } from "@/domain/shared/range";
import { SAFETY_MEANING } from "@/ui/gap/safety-words";
import { Checkbox } from "@/ui/kit/checkbox";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { TextAreaField } from "@/ui/kit/text-area-field";

/** Leaves the safety class to the rule. */
export const BY_RULE = "rule";

export type JudgementValues = {
  safetyClass: SafetyClass | typeof BY_RULE;
  judgesHours: boolean;
  hours: Range;
  note: string;
};

/** Inside the `FormProvider` of a form that has `JudgementValues`. */
export const JudgeGapFields = () => {
  const { register, control, formState } = useFormContext<JudgementValues>();
  const { errors } = formState;
  const [chosenClass, judgesHours] = useWatch({ control, name: ["safetyClass", "judgesHours"] });
  return (
    <>
      <Controller
        control={control}
        name="safetyClass"
        render={({ field }) => (
          <div>
            <SegmentedField
              label="Safety class"
              onValueChange={field.onChange}
              options={[
                { value: BY_RULE, label: "By rule" },
                ...SAFETY_CLASSES.map((value) => ({ value, label: value })),
              ]}
              value={field.value}
            />
            <p className="mt-1 text-small text-ink-3">
              {chosenClass === BY_RULE
                ? "The site's class where an unmet criterion is about safety, otherwise none."
                : SAFETY_MEANING[chosenClass]}
            </p>
          </div>
        )}
      />
      <div>
        <Checkbox label="Judge the hours of outage, too" {...register("judgesHours")} />
        {judgesHours && <HoursFields />}
      </div>
      <TextAreaField
        error={errors.note?.message}
        help="For example: office network reaches the chlorine interlock host."
        label="Why"
        maxLength={500}
        {...register("note", { required: "Say why you judge this gap otherwise." })}
      />
      <FormError message={errors.root?.message} />
    </>
  );
};

const POINTS = ["low", "likely", "high"] as const;
const LABEL = { low: "Low", likely: "Likely", high: "High" } as const;

/** The three belong together; what is wrong with their order is said at the middle one. */
const refusalOf = (point: (typeof POINTS)[number], { hours }: JudgementValues): string | true => {
  if (!Number.isFinite(hours[point]) || hours[point] < 0) return "Write hours as a number.";
  const isOrdered = hours.low <= hours.likely && hours.likely <= hours.high;
  return point !== "likely" || isOrdered || "Keep it between low and high.";
};

const HoursFields = () => {
  const { register, formState } = useFormContext<JudgementValues>();
  const errors = formState.errors.hours;
  return (
    <div className="mt-2 grid grid-cols-3 gap-2">
      {POINTS.map((point) => (
        <Field
          error={errors?.[point]?.message}
          key={point}
          label={LABEL[point]}
          min={0}
          step="any"
          type="number"
          unit="h"
          {...register(`hours.${point}`, {
            valueAsNumber: true,
            validate: (_, values) => refusalOf(point, values),
          })}
        />
      ))}
    </div>
  );
};
