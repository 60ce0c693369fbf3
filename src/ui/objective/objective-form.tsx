"use client";

import { useEffect } from "react";
import { FormProvider, useFieldArray, useForm, useWatch } from "react-hook-form";
import type { Objective } from "@/domain/objective/objective";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { ObjectiveFormFoot } from "@/ui/objective/objective-form-foot";
import type { ObjectivesOutput } from "@/ui/objective/objective-output";
import { ObjectiveRow } from "@/ui/objective/objective-row";
import {
  keptOf,
  newObjective,
  toObjective,
  valuesOf,
  type ObjectivesValues,
} from "@/ui/objective/objective-values";
import { useSaveObjectives } from "@/ui/objective/use-save-objectives";
import { useUnsavedGuard } from "@/ui/objective/use-unsaved-guard";

type Props = {
  programmeId: string;
  data: ObjectivesOutput;
  /** The list the form was opened with. */
  before: readonly Objective[];
  /** Opens with an empty line: there is nothing to edit yet. */
  isFirst: boolean;
  onDirty: (isDirty: boolean) => void;
};

/** The whole list is edited and saved at once: only together do the weights make sense. */
export const ObjectiveForm = ({ programmeId, data, before, isFirst, onDirty }: Props) => {
  const form = useForm<ObjectivesValues>({
    defaultValues: isFirst ? { objectives: [newObjective([])] } : valuesOf(before),
  });
  const { isDirty } = form.formState;
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);
  useUnsavedGuard(isDirty);
  const { save, error, isConflict, isSaving } = useSaveObjectives(programmeId, () => onDirty(false));
  const saveOver = (list: readonly Objective[]) =>
    form.handleSubmit((all) => save(keptOf(all).map(toObjective), list));
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={saveOver(before)}>
        <Rows data={data} isDirty={isDirty} isSaving={isSaving} programmeId={programmeId} />
        {error !== undefined && (
          <div className="flex flex-wrap items-center gap-2 px-4 pb-3">
            <FormError message={error} />
            {isConflict && (
              <>
                <Button onClick={() => onDirty(false)} size="small">
                  Show the stored list
                </Button>
                <Button onClick={saveOver(data.objectives)} size="small" variant="danger">
                  Save mine over it
                </Button>
              </>
            )}
          </div>
        )}
      </form>
    </FormProvider>
  );
};

type RowsProps = Pick<Props, "programmeId" | "data"> & { isDirty: boolean; isSaving: boolean };

/** Lines and foot. What is removed stays in its place until the list is saved, so that it can be kept after all. */
const Rows = ({ programmeId, data, isDirty, isSaving }: RowsProps) => {
  const { fields, append, remove, update } = useFieldArray<ObjectivesValues, "objectives", "key">({
    name: "objectives",
    keyName: "key",
  });
  const values = useWatch<ObjectivesValues, "objectives">({ name: "objectives" });
  const kept = keptOf({ objectives: values });
  return (
    <>
      <ul className="divide-y divide-line border-t border-line">
        {fields.map(({ key, ...field }, index) => {
          const current = values[index] ?? field;
          return (
            <ObjectiveRow
              data={data}
              index={index}
              isRemoved={current.isRemoved}
              key={key}
              objective={current}
              onKeep={() => update(index, { ...current, isRemoved: false })}
              onRemove={() =>
                current.id === null ? remove(index) : update(index, { ...current, isRemoved: true })
              }
              programmeId={programmeId}
            />
          );
        })}
      </ul>
      <ObjectiveFormFoot
        isDirty={isDirty}
        isSaving={isSaving}
        kept={kept}
        onAdd={() => append(newObjective(kept))}
      />
    </>
  );
};
