"use client";

import { Controller, useFormContext } from "react-hook-form";
import type { ControlEffect, ControlReason } from "@/domain/countermeasure/control";
import { Field } from "@/ui/kit/field";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { SelectField } from "@/ui/kit/select-field";

export type ControlValues = {
  name: string;
  effect: ControlEffect;
  reason: ControlReason;
  owner: string;
  /** Empty: never. */
  testedOn: string;
  testDueOn: string;
  expiresOn: string;
};

export const NO_CONTROL: ControlValues = {
  name: "",
  effect: "prevent",
  reason: "legacy",
  owner: "",
  testedOn: "",
  testDueOn: "",
  expiresOn: "",
};

const EFFECTS: readonly { value: ControlEffect; label: string }[] = [
  { value: "prevent", label: "Prevents" },
  { value: "detect", label: "Detects" },
  { value: "limit", label: "Limits" },
  { value: "recover", label: "Recovers" },
];

const REASONS: readonly { value: ControlReason; label: string }[] = [
  { value: "legacy", label: "Legacy equipment cannot do it" },
  { value: "warranty", label: "Warranty would end" },
  { value: "safety-certificate", label: "Safety certificate would end" },
  { value: "no-window", label: "No outage to do it in" },
  { value: "vendor-forbids", label: "Vendor forbids it" },
];

/** A new control in few words; inside the `FormProvider` of a form that has its values. */
export const ControlFields = () => {
  const { register, control, formState } = useFormContext<ControlValues>();
  const { errors } = formState;
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="sr-only">New control</legend>
      <Field
        error={errors.name?.message}
        help="For example key switch in RUN, engineering station locked away."
        label="Name of the control"
        {...register("name", { required: "Name the compensating control." })}
      />
      <Controller
        control={control}
        name="effect"
        render={({ field }) => (
          <SegmentedField
            label="Effect"
            onValueChange={field.onChange}
            options={EFFECTS}
            value={field.value}
          />
        )}
      />
      <Controller
        control={control}
        name="reason"
        render={({ field }) => (
          <SelectField
            error={errors.reason?.message}
            label="Why the zone cannot do it natively"
            onValueChange={field.onChange}
            options={REASONS}
            value={field.value}
          />
        )}
      />
      <Field
        error={errors.owner?.message}
        label="Owner"
        {...register("owner", { required: "Name the person who answers for this control." })}
      />
      <div className="grid gap-4 md:grid-cols-3">
        <Field
          error={errors.testedOn?.message}
          help="Empty: never"
          label="Last test"
          type="date"
          {...register("testedOn")}
        />
        <Field
          error={errors.testDueOn?.message}
          label="Next test due"
          type="date"
          {...register("testDueOn", { required: "Give the day its next test is due." })}
        />
        <Field
          error={errors.expiresOn?.message}
          label="Exception ends"
          type="date"
          {...register("expiresOn", { required: "Give the day the exception ends." })}
        />
      </div>
    </fieldset>
  );
};
