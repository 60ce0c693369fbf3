"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { showApiError } from "@/ui/api-error";
import { Field } from "@/ui/kit/field";
import { FormDialog } from "@/ui/kit/form-dialog";
import { FormError } from "@/ui/kit/form-error";
import { useToast } from "@/ui/kit/toast-provider";
import { dayWords } from "@/ui/programme/obligation-words";
import type { ObligationRow } from "@/ui/programme/start-output";
import { LostFields } from "@/ui/lost-fields";
import { useTRPC } from "@/ui/trpc";
import { fillIn, useSeenFields } from "@/ui/use-seen-fields";

type Props = { programmeId: string; row: ObligationRow; today: string; onClose: () => void };

const FORM_ID = "meet-form";

export const MeetDialog = ({ programmeId, row, today, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useForm({ defaultValues: { metOn: today } });
  const race = useSeenFields(row);
  const meet = useMutation(
    trpc.programme.meetObligation.mutationOptions({
      onSuccess: async ({ nextDueOn }) => {
        await queryClient.invalidateQueries();
        say({
          text: nextDueOn === null ? "Met." : `Met. It comes back on ${dayWords(nextDueOn)}.`,
        });
        onClose();
      },
      onError: (error) => race.lose(error) || showApiError(error, form.setError, ["metOn"]),
    }),
  );
  return (
    <FormDialog
      description={row.name}
      formId={FORM_ID}
      isSaving={meet.isPending}
      onClose={onClose}
      save="Mark as met"
      title="Met on"
    >
      <form
        className="flex flex-col gap-4"
        id={FORM_ID}
        noValidate
        onSubmit={form.handleSubmit(({ metOn }) =>
          meet.mutate({ programmeId, obligationId: row.id, metOn, seen: race.seen }),
        )}
      >
        <Field
          error={form.formState.errors.metOn?.message}
          help={
            row.everyMonths === null
              ? undefined
              : `Due every ${row.everyMonths} months: the next day is entered by itself.`
          }
          label="Day"
          type="date"
          {...form.register("metOn", { required: "Give the day it was met." })}
        />
        <LostFields<{ metOn: string }>
          labels={{ metOn: "Met on" }}
          mine={meet.variables}
          onTake={(theirs) => fillIn(form, theirs)}
          race={race}
        />
        <FormError message={form.formState.errors.root?.message} />
      </form>
    </FormDialog>
  );
};
