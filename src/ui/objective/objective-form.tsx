"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useEffect } from "react";
import { FormProvider, useFieldArray, useForm, useWatch } from "react-hook-form";
import type { Objective } from "@/domain/objective/objective";
import { messageOf, type ApiError } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { useToast } from "@/ui/kit/toast-provider";
import type { ObjectivesOutput } from "@/ui/objective/objective-output";
import { ObjectiveRow } from "@/ui/objective/objective-row";
import {
  keptOf,
  newObjective,
  toObjective,
  valuesOf,
  weightReason,
  weightSum,
  type ObjectivesValues,
  type UnsavedObjective,
} from "@/ui/objective/objective-values";
import { useUnsavedGuard } from "@/ui/objective/use-unsaved-guard";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  data: ObjectivesOutput;
  /** The list the form was opened with. */
  before: readonly Objective[];
  /** Opens with an empty line: there is nothing to edit yet. */
  isFirst: boolean;
  onDirty: (isDirty: boolean) => void;
};

const NOT_ALLOWED = "An owner or the programme lead who sees all sites can.";

/** The whole list is edited and saved at once: only together do the weights make sense. */
export const ObjectiveForm = ({ programmeId, data, before, isFirst, onDirty }: Props) => {
  const form = useForm<ObjectivesValues>({
    defaultValues: isFirst ? { objectives: [newObjective([])] } : valuesOf(before),
  });
  const { control, handleSubmit, formState } = form;
  const { fields, append, remove, update } = useFieldArray({ control, name: "objectives", keyName: "key" });
  const values = useWatch({ control, name: "objectives" });
  const kept = keptOf({ objectives: values });
  const { isDirty } = formState;
  useEffect(() => onDirty(isDirty), [onDirty, isDirty]);
  useUnsavedGuard(isDirty);
  const { save, error, isConflict, isSaving } = useSaveObjectives(programmeId, () => onDirty(false));
  const saveOver = (list: readonly Objective[]) =>
    handleSubmit((all) => save(keptOf(all).map(toObjective), list));
  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={saveOver(before)}>
        <ul className="divide-y divide-line border-t border-line">
          {fields.map(({ key, ...field }, index) => {
            const removed = values[index]?.isRemoved ?? false;
            return (
              <ObjectiveRow
                data={data}
                index={index}
                isRemoved={removed}
                key={key}
                objective={field}
                onKeep={() => update(index, { ...(values[index] ?? field), isRemoved: false })}
                programmeId={programmeId}
                onRemove={() =>
                  field.id === null
                    ? remove(index)
                    : update(index, { ...(values[index] ?? field), isRemoved: true })
                }
              />
            );
          })}
        </ul>
        <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3">
          {data.mayWrite && (
            <Button icon={<Plus aria-hidden="true" size={14} />} onClick={() => append(newObjective(kept))}>
              Add an objective
            </Button>
          )}
          <output className="ml-auto font-medium">Weights {weightSum(kept)} of 100</output>
          <Button
            busy={isSaving ? "Saving…" : undefined}
            reason={
              data.mayWrite ? (weightReason(kept) ?? (isDirty ? undefined : "nothing changed")) : NOT_ALLOWED
            }
            type="submit"
            variant="primary"
          >
            Save objectives
          </Button>
        </footer>
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

const useSaveObjectives = (programmeId: string, onSaved: () => void) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const saveObjectives = useMutation(
    trpc.objective.saveObjectives.mutationOptions({
      onSuccess: ({ removedObjectives, removedLinks }) => {
        const gone = `${removedObjectives} removed with ${removedLinks} ${removedLinks === 1 ? "link" : "links"}.`;
        say({ text: removedObjectives === 0 ? "Objectives saved." : `Objectives saved, ${gone}` });
        onSaved();
      },
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const failure: ApiError | null = saveObjectives.error;
  return {
    save: (objectives: UnsavedObjective[], before: readonly Objective[]) =>
      saveObjectives.mutate({ programmeId, objectives, before: [...before] }),
    error: failure ? messageOf(failure) : undefined,
    isConflict: failure?.data?.refusal?.code === "conflict",
    isSaving: saveObjectives.isPending,
  };
};
