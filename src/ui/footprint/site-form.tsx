"use client";

import { Controller, useForm } from "react-hook-form";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import { Checkbox } from "@/ui/kit/checkbox";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { RangeFields } from "@/ui/footprint/range-fields";
import type { SiteValues } from "@/ui/footprint/site-values";

type Props = {
  id: string;
  form: ReturnType<typeof useForm<SiteValues>>;
  currency: string;
  onSubmit: (values: SiteValues) => void;
};

const SAFETY_WORDS = {
  S0: "no safety effect",
  S1: "minor injury",
  S2: "equipment, environment",
  S3: "people, neighbours",
} as const;

export const SiteForm = ({ id, form, currency, onSubmit }: Props) => {
  const { register, control, handleSubmit, formState, watch } = form;
  const { errors } = formState;
  return (
    <form className="flex flex-col gap-4" id={id} noValidate onSubmit={handleSubmit(onSubmit)}>
      <div className="grid gap-4 md:grid-cols-[2fr_1fr]">
        <Field
          error={errors.name?.message}
          label="Name"
          {...register("name", { required: "Give the site a name." })}
        />
        <Field
          error={errors.code?.message}
          help="2 to 8 letters"
          label="Code"
          {...register("code", { required: "Use 2 to 8 letters or digits, for example BRE." })}
        />
        <Field
          error={errors.timeZone?.message}
          help="For example Europe/Berlin"
          label="Time zone"
          {...register("timeZone")}
        />
        <Field error={errors.country?.message} help="Two letters" label="Country" {...register("country")} />
      </div>
      <Controller
        control={control}
        name="safetyClass"
        render={({ field }) => (
          <div>
            <SegmentedField
              label="Safety class"
              onValueChange={field.onChange}
              options={SAFETY_CLASSES.map((value) => ({ value, label: value }))}
              value={field.value}
            />
            <p className="mt-1 text-small text-ink-3">
              The worst that can happen here: {SAFETY_WORDS[watch("safetyClass")]}.
            </p>
          </div>
        )}
      />
      <Checkbox label="Critical: decides the organisation's level" {...register("isCritical")} />
      <RangeFields
        errors={errors}
        legend="Cost of one hour of downtime"
        name="downtimeCostPerHour"
        register={register}
        unit={currency}
      />
      <RangeFields
        errors={errors}
        legend="Hours a plausible incident would stop it"
        name="plausibleOutageHours"
        register={register}
        unit="h"
      />
      <Field
        error={errors.maxConcurrentPackages?.message}
        help="More at once would overload the shift."
        label="Work packages at once"
        type="number"
        {...register("maxConcurrentPackages", { valueAsNumber: true })}
      />
      <FormError message={errors.root?.message} />
    </form>
  );
};
