"use client";

import { useMutation } from "@tanstack/react-query";
import { Controller, FormProvider, useForm, useWatch } from "react-hook-form";
import {
  FOUNDATIONAL_REQUIREMENTS,
  type FoundationalRequirement,
} from "@/domain/assessment/models/security-levels";
import { REQUIREMENT_NAMES } from "@/domain/assessment/requirement-names";
import type { ZoneReading } from "@/domain/assessment/zone-reading";
import { addDays } from "@/domain/shared/iso-day";
import { showApiError, type ApiError } from "@/ui/api-error";
import { ControlFields, NO_CONTROL, type ControlValues } from "@/ui/footprint/control-fields";
import type { ZoneSecurityOutput } from "@/ui/footprint/security-output";
import { FormDialog } from "@/ui/kit/form-dialog";
import { FormError } from "@/ui/kit/form-error";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { SelectField } from "@/ui/kit/select-field";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  data: ZoneSecurityOutput;
  reading: ZoneReading;
  onRecorded: () => Promise<unknown>;
  onClose: () => void;
};

export type CompensationValues = ControlValues & {
  requirement: FoundationalRequirement;
  control: string;
  liftsTo: "1" | "2" | "3" | "4";
};

const FORM_ID = "compensation-form";
const NEW = "new";
const LIFTS = (["1", "2", "3", "4"] as const).map((value) => ({ value, label: `SL ${value}` }));
const FIELDS = [
  "requirement",
  "control",
  "liftsTo",
  "name",
  "effect",
  "reason",
  "owner",
  "credit",
  "testedOn",
  "testDueOn",
  "expiresOn",
] as const;
const DAYS_TO_FIRST_TEST = 90;
const DAYS_TO_END = 365;

/** What needs it most: a gap that installed components cannot close, else any gap. */
const proposedFor = ({ cells }: ZoneReading) =>
  cells.find((cell) => cell.reading === "compensate-or-replace") ??
  cells.find(({ gap }) => gap !== null && gap > 0) ??
  cells[0];

export const CompensationDialog = ({ programmeId, data, reading, onRecorded, onClose }: Props) => {
  const trpc = useTRPC();
  const proposed = proposedFor(reading);
  const target = proposed?.target ?? 0;
  const form = useForm<CompensationValues>({
    defaultValues: {
      ...NO_CONTROL,
      requirement: proposed?.requirement ?? "FR1",
      control: data.controls[0]?.id ?? NEW,
      liftsTo: LIFTS.find(({ value }) => value === String(target))?.value ?? "2",
      testDueOn: addDays(data.today, DAYS_TO_FIRST_TEST),
      expiresOn: addDays(data.today, DAYS_TO_END),
    },
  });
  const outcome = {
    onSuccess: async () => {
      await onRecorded();
      onClose();
    },
    onError: (error: ApiError) => showApiError(error, form.setError, FIELDS),
  };
  const record = useMutation(trpc.footprint.recordZoneCompensation.mutationOptions(outcome));
  const register = useMutation(trpc.footprint.registerZoneControl.mutationOptions(outcome));
  const isNew = useWatch({ control: form.control, name: "control" }) === NEW;
  const save = ({
    requirement,
    control,
    liftsTo,
    testedOn,
    templateId,
    credit,
    ...fields
  }: CompensationValues) => {
    const level = LIFTS.findIndex(({ value }) => value === liftsTo) + 1;
    const lift = { programmeId, zoneId: data.zoneId, requirement, liftsTo: level as 1 | 2 | 3 | 4 };
    if (control === NEW)
      register.mutate({
        ...lift,
        ...fields,
        templateId: templateId || null,
        credit: Number(credit) / 100,
        testedOn: testedOn || null,
      });
    else record.mutate({ ...lift, countermeasureId: control });
  };
  return (
    <FormDialog
      description="Nothing here may harm essential functions: safety and control stay available (IEC 62443-3-3, CCSC 4.2)."
      formId={FORM_ID}
      isSaving={record.isPending || register.isPending}
      onClose={onClose}
      save="Record"
      title={`Compensation in ${data.name}`}
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={form.handleSubmit(save)}>
        <Controller
          control={form.control}
          name="requirement"
          render={({ field }) => (
            <SelectField
              label="Requirement"
              onValueChange={field.onChange}
              options={FOUNDATIONAL_REQUIREMENTS.map((value) => ({
                value,
                label: `${value} ${REQUIREMENT_NAMES[value].name}`,
              }))}
              value={field.value}
            />
          )}
        />
        <Controller
          control={form.control}
          name="liftsTo"
          render={({ field }) => (
            <SegmentedField
              label="Lifts SL-A to"
              onValueChange={field.onChange}
              options={LIFTS}
              value={field.value}
            />
          )}
        />
        <Controller
          control={form.control}
          name="control"
          render={({ field }) => (
            <SelectField
              error={form.formState.errors.control?.message}
              help="From the register of compensating controls, or a new one for this site."
              label="Control"
              onValueChange={field.onChange}
              options={[
                ...data.controls.map(({ id, name }) => ({ value: id as string, label: name })),
                { value: NEW, label: "New control" },
              ]}
              value={field.value}
            />
          )}
        />
        <FormProvider {...form}>{isNew && <ControlFields />}</FormProvider>
        <FormError message={form.formState.errors.root?.message} />
      </form>
    </FormDialog>
  );
};
