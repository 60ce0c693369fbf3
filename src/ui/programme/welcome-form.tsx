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

const STARTER_PROFILE = "starter-small";

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
  const { register, handleSubmit, setError, trigger, getValues, formState } = form;
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

  const begin = async ({ organisationName, ...values }: Values, path: "/footprint/sites" | "/start") => {
    // A second try after a refused programme goes on with the organisation that was founded in the first.
    const organisationId =
      organisation?.id ??
      found.data?.organisationId ??
      (await found.mutateAsync({ name: organisationName }).catch(() => null))?.organisationId;
    if (!organisationId) return;
    const started = await start
      .mutateAsync({ organisationId, ...toProgrammeFields(values) })
      .catch(() => null);
    if (started) window.location.assign(`/programmes/${started.programmeId}${path}`);
  };
  const submit = handleSubmit((values) => begin(values, "/footprint/sites"));
  // The questions find the profile; until they are applied the starter profile stands.
  const ask = async () => {
    if (await trigger(["organisationName", "name", "startMonth", "currency"])) {
      const values = getValues();
      await begin({ ...values, profileId: values.profileId ?? STARTER_PROFILE }, "/start");
    }
  };

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
      <Button
        busy={formState.isSubmitting || start.isPending ? "Starting…" : undefined}
        type="submit"
        variant="primary"
      >
        Start the programme
      </Button>
      <div className="border-t border-line pt-4">
        <p className="mb-2 text-ink-2">
          Not sure which profile fits, or which duties apply? Twelve questions find both; every one can be
          skipped.
        </p>
        <Button onClick={() => void ask()}>Start with twelve questions</Button>
      </div>
    </form>
  );
};
