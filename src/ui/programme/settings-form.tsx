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
import { LostFields, plainWords } from "@/ui/lost-fields";
import { useTRPC } from "@/ui/trpc";
import { fillIn, useSeenFields } from "@/ui/use-seen-fields";

type Props = {
  programme: ProgrammeFacts;
  profiles: readonly ProfileChoice[];
  currencies: readonly string[];
};

const LABELS: Record<keyof ProgrammeValues, string> = {
  name: "Programme name",
  profileId: "Sector profile",
  startMonth: "Start month",
  horizonMonths: "Horizon",
  currency: "Currency",
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
  const race = useSeenFields(programme);
  const change = useMutation(
    trpc.programme.changeProgramme.mutationOptions({
      onSuccess: async (_, saved) => {
        race.see(saved);
        await queryClient.invalidateQueries();
        say({ text: "Programme saved. Targets, gaps and plan follow it." });
      },
      onError: (error) =>
        race.lose(error) ||
        showApiError(error, form.setError, ["name", "profileId", "startMonth", "horizonMonths", "currency"]),
    }),
  );
  const mayWrite = can(programme.role, "programme:write");
  return (
    <form
      className="flex max-w-[40rem] flex-col gap-4"
      noValidate
      onSubmit={form.handleSubmit((values) =>
        change.mutate({ programmeId: programme.id, ...toProgrammeFields(values), seen: race.seen }),
      )}
    >
      <FormProvider {...form}>
        <ProgrammeFields currencies={currencies} profiles={profiles} />
      </FormProvider>
      <LostFields<ProgrammeValues>
        labels={LABELS}
        mine={change.variables}
        onTake={({ horizonMonths, ...theirs }) =>
          fillIn(form, { ...theirs, ...(horizonMonths && { horizonMonths: `${horizonMonths}` }) })
        }
        race={race}
        words={(field, value) =>
          (field === "profileId" && profiles.find(({ id }) => id === value)?.name) || plainWords(value)
        }
      />
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
