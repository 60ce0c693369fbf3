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
import { useTRPC } from "@/ui/trpc";

type Values = {
  figures: { durationPeriods: number; cost: number; cutoverOutageHours: number };
  earliestStart: string;
  deadline: string;
  isMandatory: boolean;
};

const FORM_ID = "change-package";
const NONE = "none";
const FIELDS = [
  "figures.durationPeriods",
  "figures.cost",
  "figures.cutoverOutageHours",
  "earliestStart",
  "deadline",
] as const;
const number = { valueAsNumber: true } as const;
const monthOrNull = (value: string) => (value === NONE ? null : (value as Month));

type Props = { programmeId: string; data: PackageOutput; onClose: () => void };

/** Figures and dates of one package; they hold also when its initiative is cut anew. */
export const ChangePackageDialog = ({ programmeId, data, onClose }: Props) => {
  const trpc = useTRPC();
  const refresh = useRoadmapRefresh();
  const { durationPeriods, cost, cutoverOutageHours, isMandatory } = data;
  const form = useForm<Values>({
    defaultValues: {
      figures: { durationPeriods, cost, cutoverOutageHours },
      earliestStart: data.earliestStart ?? NONE,
      deadline: data.deadline ?? NONE,
      isMandatory,
    },
  });
  const change = useMutation(
    trpc.roadmap.changePackage.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
      onError: (error) => showApiError(error, form.setError, FIELDS),
    }),
  );
  const save = ({ figures, earliestStart, deadline, ...terms }: Values) =>
    change.mutate({
      programmeId,
      packageId: data.id,
      figures,
      earliestStart: monthOrNull(earliestStart),
      deadline: monthOrNull(deadline),
      ...terms,
    });
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
  const errors = form.formState.errors.figures;
  return (
    <>
      <Field
        error={errors?.durationPeriods?.message}
        label="Duration"
        type="number"
        unit="months"
        {...form.register("figures.durationPeriods", number)}
      />
      <Field
        error={errors?.cost?.message}
        label="Cost"
        step="any"
        type="number"
        unit={currency}
        {...form.register("figures.cost", number)}
      />
      <Field
        error={errors?.cutoverOutageHours?.message}
        help={isCentral ? "Runs at no site, so no outage can be granted." : "In its last month."}
        label="Outage for the cut-over"
        readOnly={isCentral}
        step="any"
        type="number"
        unit="h"
        {...form.register("figures.cutoverOutageHours", number)}
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
