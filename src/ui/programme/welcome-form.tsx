"use client";

import { useMutation } from "@tanstack/react-query";
import { FormProvider, useForm } from "react-hook-form";
import { showApiError } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { ProgrammeFields, type ProfileChoice, type ProgrammeValues } from "@/ui/programme/programme-fields";
import { toProgrammeFields } from "@/ui/programme/to-programme-fields";
import { useTRPC } from "@/ui/trpc";

type Values = ProgrammeValues & { organisationName: string };

type Props = {
  profiles: readonly ProfileChoice[];
  currencies: readonly string[];
  thisMonth: string;
  /** The organisation the programme is for; null founds a new one first. */
  organisation: { id: string; name: string } | null;
};

export const WelcomeForm = ({ profiles, currencies, thisMonth, organisation }: Props) => {
  const trpc = useTRPC();
  const form = useForm<Values>({
    defaultValues: {
      organisationName: organisation?.name ?? "",
      name: "OT security programme",
      startMonth: thisMonth,
      horizonMonths: "24",
      currency: "EUR",
    },
  });
  const { register, handleSubmit, setError, formState } = form;
  const found = useMutation(
    trpc.organisation.foundOrganisation.mutationOptions({
      onError: (error) => setError("organisationName", { message: error.message }),
    }),
  );
  const start = useMutation(
    trpc.programme.startProgramme.mutationOptions({
      onError: (error) => showApiError(error, setError, ["name", "profileId", "startMonth", "currency"]),
    }),
  );

  const submit = handleSubmit(async ({ organisationName, ...values }) => {
    // A second try after a refused programme goes on with the organisation that was founded in the first.
    const organisationId =
      organisation?.id ??
      found.data?.organisationId ??
      (await found.mutateAsync({ name: organisationName }).catch(() => null))?.organisationId;
    if (!organisationId) return;
    const started = await start
      .mutateAsync({ organisationId, ...toProgrammeFields(values) })
      .catch(() => null);
    if (started) window.location.assign(`/programmes/${started.programmeId}/footprint/sites`);
  });

  return (
    <form className="flex flex-col gap-4" noValidate onSubmit={submit}>
      {organisation === null && (
        <Field
          error={formState.errors.organisationName?.message}
          label="Organisation"
          readOnly={found.isSuccess}
          {...register("organisationName", { required: "Give the organisation a name." })}
        />
      )}
      <FormProvider {...form}>
        <ProgrammeFields currencies={currencies} profiles={profiles} />
      </FormProvider>
      <FormError message={formState.errors.root?.message} />
      <Button busy={formState.isSubmitting ? "Starting…" : undefined} type="submit" variant="primary">
        Start the programme
      </Button>
    </form>
  );
};
