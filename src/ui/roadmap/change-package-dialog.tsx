"use client";

import { useMutation } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import type { Month } from "@/domain/shared/month";
import { addMonths } from "@/domain/shared/month";
import { showApiError } from "@/ui/api-error";
import { Checkbox } from "@/ui/kit/checkbox";
import { FormDialog } from "@/ui/kit/form-dialog";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { SelectField } from "@/ui/kit/select-field";
import { monthWithYear } from "@/ui/roadmap/month-words";
import type { PackageOutput } from "@/ui/roadmap/roadmap-output";
import { useRoadmapRefresh } from "@/ui/roadmap/use-roadmap-refresh";
import { LostFields, plainWords } from "@/ui/lost-fields";
import { useTRPC } from "@/ui/trpc";
import { fillIn, useSeenFields } from "@/ui/use-seen-fields";

type Values = {
  durationPeriods: number;
  cost: number;
  cutoverOutageHours: number;
  earliestStart: string;
  deadline: string;
  isMandatory: boolean;
};

const FORM_ID = "change-package";
const NONE = "none";
const FIELDS = ["durationPeriods", "cost", "cutoverOutageHours", "earliestStart", "deadline"] as const;
const LABELS: Record<keyof Values, string> = {
  durationPeriods: "Duration",
  cost: "Cost",
  cutoverOutageHours: "Outage for the cut-over",
  earliestStart: "Not before",
  deadline: "Finished in at the latest",
  isMandatory: "Mandatory",
};
const number = { valueAsNumber: true } as const;
const monthOrNull = (value: string) => (value === NONE ? null : (value as Month));

type Fields = Omit<Values, "earliestStart" | "deadline"> & {
  earliestStart: string | null;
  deadline: string | null;
};

const fieldsOf = ({ earliestStart, deadline, ...rest }: Values) => ({
  ...rest,
  earliestStart: monthOrNull(earliestStart),
  deadline: monthOrNull(deadline),
});
const valuesOf = (fields: Partial<Fields>): Partial<Values> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? NONE]));
const words = (field: keyof Fields, value: unknown) =>
  value !== null && (field === "earliestStart" || field === "deadline")
    ? monthWithYear(value as Month)
    : plainWords(value);

type Props = { programmeId: string; data: PackageOutput; onClose: () => void };

/** Figures and dates of one package; they hold also when its initiative is cut anew. */
export const ChangePackageDialog = ({ programmeId, data, onClose }: Props) => {
  const trpc = useTRPC();
  const refresh = useRoadmapRefresh();
  const { durationPeriods, cost, cutoverOutageHours, isMandatory } = data;
  const form = useForm<Values>({
    defaultValues: {
      durationPeriods,
      cost,
      cutoverOutageHours,
      earliestStart: data.earliestStart ?? NONE,
      deadline: data.deadline ?? NONE,
      isMandatory,
    },
  });
  const race = useSeenFields(data);
  const change = useMutation(
    trpc.roadmap.changePackage.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
      onError: (error) => race.lose(error) || showApiError(error, form.setError, FIELDS),
    }),
  );
  const save = (values: Values) =>
    change.mutate({ programmeId, packageId: data.id, ...fieldsOf(values), seen: race.seen });
  return (
    <FormDialog
      description="It stays in its place; plan again to let the new figures move it."
      formId={FORM_ID}
      isSaving={change.isPending}
      onClose={onClose}
      save="Save"
      title={`Change ${data.code} ${data.name}`}
    >
      <form className="grid gap-4 md:grid-cols-2" id={FORM_ID} onSubmit={form.handleSubmit(save)}>
        <FigureFields currency={data.currency} form={form} isCentral={data.siteName === null} />
        <MonthField choices={data.startChoices} form={form} label="Not before" name="earliestStart" />
        <MonthField
          choices={data.startChoices.map((month) => addMonths(month, durationPeriods - 1))}
          form={form}
          label="Finished in at the latest"
          name="deadline"
        />
        <Checkbox label="Mandatory: a plan without it is incomplete" {...form.register("isMandatory")} />
        <div className="md:col-span-2">
          <LostFields<Fields>
            labels={LABELS}
            mine={change.variables}
            onTake={(theirs) => fillIn(form, valuesOf(theirs))}
            race={race}
            words={words}
          />
        </div>
        <FormError message={form.formState.errors.root?.message} />
      </form>
    </FormDialog>
  );
};

type Form = ReturnType<typeof useForm<Values>>;

const FigureFields = ({
  form,
  currency,
  isCentral,
}: {
  form: Form;
  currency: string;
  isCentral: boolean;
}) => {
  const { errors } = form.formState;
  return (
    <>
      <Field
        error={errors.durationPeriods?.message}
        label="Duration"
        type="number"
        unit="months"
        {...form.register("durationPeriods", number)}
      />
      <Field
        error={errors.cost?.message}
        label="Cost"
        step="any"
        type="number"
        unit={currency}
        {...form.register("cost", number)}
      />
      <Field
        error={errors.cutoverOutageHours?.message}
        help={isCentral ? "Runs at no site, so no outage can be granted." : "In its last month."}
        label="Outage for the cut-over"
        readOnly={isCentral}
        step="any"
        type="number"
        unit="h"
        {...form.register("cutoverOutageHours", number)}
      />
    </>
  );
};

type MonthFieldProps = {
  form: Form;
  name: "earliestStart" | "deadline";
  label: string;
  choices: readonly Month[];
};

const MonthField = ({ form, name, label, choices }: MonthFieldProps) => (
  <Controller
    control={form.control}
    name={name}
    render={({ field, fieldState }) => (
      <SelectField
        error={fieldState.error?.message}
        label={label}
        onBlur={field.onBlur}
        onValueChange={field.onChange}
        options={[
          { value: NONE, label: "no date" },
          ...choices.map((month) => ({ value: month as string, label: monthWithYear(month) })),
        ]}
        value={field.value}
      />
    )}
  />
);
