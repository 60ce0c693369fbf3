"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FormProvider, useForm } from "react-hook-form";
import { can } from "@/domain/access/permission";
import { showApiError } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { useToast } from "@/ui/kit/toast-provider";
import { ProgrammeFields, type ProfileChoice, type ProgrammeValues } from "@/ui/programme/programme-fields";
import type { ProgrammeFacts } from "@/ui/programme/programme-shell";
import { toProgrammeFields } from "@/ui/programme/to-programme-fields";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programme: ProgrammeFacts;
  profiles: readonly ProfileChoice[];
  currencies: readonly string[];
};

export const SettingsForm = ({ programme, profiles, currencies }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useForm<ProgrammeValues>({
    defaultValues: {
      name: programme.name,
      profileId: programme.profileId,
      startMonth: programme.startMonth,
      horizonMonths: `${programme.horizonMonths}`,
      currency: programme.currency,
    },
  });
  const change = useMutation(
    trpc.programme.changeProgramme.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        say({ text: "Programme saved. Targets, gaps and plan follow it." });
      },
      onError: (error) =>
        showApiError(error, form.setError, ["name", "profileId", "startMonth", "horizonMonths", "currency"]),
    }),
  );
  const mayWrite = can(programme.role, "programme:write");
  return (
    <form
      className="flex max-w-[40rem] flex-col gap-4"
      noValidate
      onSubmit={form.handleSubmit((values) =>
        change.mutate({ programmeId: programme.id, ...toProgrammeFields(values) }),
      )}
    >
      <FormProvider {...form}>
        <ProgrammeFields currencies={currencies} profiles={profiles} />
      </FormProvider>
      <FormError message={form.formState.errors.root?.message} />
      <div>
        <Button
          busy={change.isPending ? "Saving…" : undefined}
          reason={mayWrite ? undefined : "An owner or the programme lead can."}
          type="submit"
          variant="primary"
        >
          Save
        </Button>
      </div>
    </form>
  );
};
