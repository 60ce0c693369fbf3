"use client";

import { Controller, useFormContext } from "react-hook-form";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { Field } from "@/ui/kit/field";
import { SelectField } from "@/ui/kit/select-field";

export type ProgrammeValues = {
  name: string;
  profileId: string;
  startMonth: string;
  horizonMonths: "18" | "24" | "36";
  currency: string;
};
export type ProfileChoice = { id: string; name: string; note: string };

type Props = {
  profiles: readonly ProfileChoice[];
  currencies: readonly string[];
};

const HORIZONS = (["18", "24", "36"] as const).map((value) => ({ value, label: `${value} months` }));

/** The five facts a programme starts from; inside the `FormProvider` of a form that has them. */
export const ProgrammeFields = ({ profiles, currencies }: Props) => {
  const { register, control, formState } = useFormContext<ProgrammeValues>();
  const { errors } = formState;
  return (
    <>
      <Field
        error={errors.name?.message}
        help="For example OT security programme 2026–28."
        label="Programme name"
        {...register("name", { required: "Give the programme a name." })}
      />
      <Controller
        control={control}
        name="profileId"
        render={({ field }) => (
          <SelectField
            error={errors.profileId?.message}
            help={profiles.find(({ id }) => id === field.value)?.note}
            label="Sector profile"
            onBlur={field.onBlur}
            onValueChange={field.onChange}
            options={profiles.map(({ id, name }) => ({ value: id, label: name }))}
            placeholder="Choose what comes nearest"
            value={field.value}
          />
        )}
        rules={{ required: "Choose a sector profile." }}
      />
      <div className="grid gap-4 md:grid-cols-2">
        <Field
          error={errors.startMonth?.message}
          help="YYYY-MM"
          label="Start month"
          placeholder="2027-01"
          {...register("startMonth", { required: "Write the month as YYYY-MM, for example 2027-03." })}
        />
        <Controller
          control={control}
          name="currency"
          render={({ field }) => (
            <SelectField
              error={errors.currency?.message}
              label="Currency"
              onBlur={field.onBlur}
              onValueChange={field.onChange}
              options={currencies.map((value) => ({ value, label: value }))}
              value={field.value}
            />
          )}
        />
      </div>
      <Controller
        control={control}
        name="horizonMonths"
        render={({ field }) => (
          <SegmentedField
            label="Horizon"
            onValueChange={field.onChange}
            options={HORIZONS}
            value={field.value}
          />
        )}
      />
    </>
  );
};
