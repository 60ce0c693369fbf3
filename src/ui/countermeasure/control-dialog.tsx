"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { messageOf, showApiError, type ApiError } from "@/ui/api-error";
import { ControlConflict } from "@/ui/countermeasure/control-conflict";
import { ControlFields } from "@/ui/countermeasure/control-fields";
import type { ControlOutput, ControlsOutput } from "@/ui/countermeasure/control-output";
import { emptyValues, inputOf, valuesOf, type ControlValues } from "@/ui/countermeasure/control-values";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  register: ControlsOutput;
  /** Null: a new one. */
  control: ControlOutput | null;
  onClose: () => void;
};

const FORM_ID = "control-form";
const FIELDS = [
  "name",
  "owner",
  "credit",
  "testedOn",
  "testDueOn",
  "nextOutageOn",
  "expiresOn",
  "yearlyCost",
  "reviewMonths",
  "procedure",
  "description",
] as const;

/** A control of the register: what it does, what it stands in for, and what keeps it up. */
export const ControlDialog = ({ programmeId, register, control, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const { data: catalogue, error } = useQuery(
    trpc.countermeasure.controlCatalogue.queryOptions(undefined, { staleTime: Infinity }),
  );
  const [version, setVersion] = useState(control?.version);
  const ownSites = register.isWholeOrganisation ? [] : register.sites.slice(0, 1).map(({ id }) => id);
  const form = useForm<ControlValues>({
    defaultValues: control ? valuesOf(control) : emptyValues(register.today, ownSites),
  });
  const stored = register.controls.find(({ id }) => id === control?.id);
  const isConflict = stored !== undefined && version !== undefined && stored.version !== version;
  const outcome = {
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      say({ text: control ? "Control saved." : "Control registered." });
      onClose();
    },
    onError: (failure: ApiError) => {
      if (failure.data?.code === "CONFLICT")
        void queryClient.invalidateQueries({
          queryKey: trpc.countermeasure.controls.queryKey({ programmeId }),
        });
      if (failure.data?.fields?.compensates)
        form.setError("criterionIds", { message: failure.data.fields.compensates });
      else showApiError(failure, form.setError, FIELDS);
    },
  };
  const add = useMutation(trpc.countermeasure.registerControl.mutationOptions(outcome));
  const change = useMutation(trpc.countermeasure.changeControl.mutationOptions(outcome));
  const save = (values: ControlValues) => {
    const scopes = catalogue?.capabilities.flatMap(({ criteria }) => criteria) ?? [];
    const isOnce = (criterionId: string) =>
      scopes.find(({ id }) => id === criterionId)?.scope === "organisation";
    const input = { programmeId, ...inputOf(values, isOnce) };
    if (control && version !== undefined)
      change.mutate({ ...input, controlId: control.id, expectedVersion: version });
    else add.mutate(input);
  };
  const isSaving = add.isPending || change.isPending;
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button busy={isSaving ? "Saving…" : undefined} form={FORM_ID} type="submit" variant="primary">
            {control ? "Save" : "Register"}
          </Button>
        </>
      }
      description="It stands beside the level and never raises it: credit is at most 80 %, and fades when its test falls due."
      onOpenChange={(open) => !open && onClose()}
      open
      title={control ? `Change ${control.name}` : "Register a compensating control"}
      wide
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={form.handleSubmit(save)}>
        {isConflict && (
          <ControlConflict
            mine={form.getValues()}
            onKeepMine={() => setVersion(stored.version)}
            onTakeTheirs={() => {
              setVersion(stored.version);
              form.reset(valuesOf(stored));
            }}
            theirs={valuesOf(stored)}
          />
        )}
        {catalogue && <ControlFields catalogue={catalogue} form={form} register={register} />}
        <FormError
          message={
            isConflict
              ? undefined
              : (form.formState.errors.root?.message ?? (error ? messageOf(error) : undefined))
          }
        />
      </form>
    </Dialog>
  );
};
