"use client";

import { useQuery } from "@tanstack/react-query";
import { Controller, useFormContext, useWatch } from "react-hook-form";
import type { ControlEffect, ControlReason } from "@/domain/countermeasure/control";
import { typicalCredit } from "@/domain/countermeasure/typical-credit";
import { Field } from "@/ui/kit/field";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { SelectField } from "@/ui/kit/select-field";
import { useTRPC } from "@/ui/trpc";

export type ControlValues = {
  /** Entry of the pack; empty for a control of one's own. */
  templateId: string;
  name: string;
  effect: ControlEffect;
  reason: ControlReason;
  owner: string;
  /** In percent. */
  credit: string;
  /** Empty: never. */
  testedOn: string;
  testDueOn: string;
  expiresOn: string;
};

export const NO_CONTROL: ControlValues = {
  templateId: "",
  name: "",
  effect: "prevent",
  reason: "legacy",
  owner: "",
  credit: "50",
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

const OWN = "own";

const REASONS: readonly { value: ControlReason; label: string }[] = [
  { value: "legacy", label: "Legacy equipment cannot do it" },
  { value: "warranty", label: "Warranty would end" },
  { value: "safety-certificate", label: "Safety certificate would end" },
  { value: "no-window", label: "No outage to do it in" },
  { value: "vendor-forbids", label: "Vendor forbids it" },
];

/** A new control in few words; inside the `FormProvider` of a form that has its values. */
export const ControlFields = () => {
  const trpc = useTRPC();
  const { register, control, formState, setValue } = useFormContext<ControlValues>();
  const { errors } = formState;
  const templateId = useWatch({ control, name: "templateId" });
  const { data: catalogue } = useQuery(
    trpc.countermeasure.controlCatalogue.queryOptions(undefined, { staleTime: Infinity }),
  );
  const pick = (id: string) => {
    const picked = catalogue?.controls.find((each) => each.id === id);
    setValue("templateId", picked?.id ?? "");
    if (!picked) return;
    setValue("name", picked.name);
    setValue("effect", picked.effect);
    setValue("credit", String(Math.round(typicalCredit(picked.typicalCredit) * 100)));
  };
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="sr-only">New control</legend>
      <SelectField
        label="Taken from"
        onValueChange={pick}
        options={[
          { value: OWN, label: "A control of your own" },
          ...(catalogue?.controls ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={templateId || OWN}
      />
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
      <div className="grid gap-4 md:grid-cols-2">
        <Field
          error={errors.owner?.message}
          label="Owner"
          {...register("owner", { required: "Name the person who answers for this control." })}
        />
        <Field
          error={errors.credit?.message}
          help="What it makes up for, at most 80."
          label="Credit"
          max={80}
          min={0}
          type="number"
          unit="%"
          {...register("credit", { required: "Say how much it makes up for, from 0 to 80." })}
        />
      </div>
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
