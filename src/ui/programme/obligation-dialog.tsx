"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { showApiError, type ApiError } from "@/ui/api-error";
import { Field } from "@/ui/kit/field";
import { FormDialog } from "@/ui/kit/form-dialog";
import { FormError } from "@/ui/kit/form-error";
import { TextAreaField } from "@/ui/kit/text-area-field";
import type { ObligationRow } from "@/ui/programme/start-output";
import { LostFields } from "@/ui/lost-fields";
import { useTRPC } from "@/ui/trpc";
import { fillIn, useSeenFields } from "@/ui/use-seen-fields";

type Values = { name: string; dueOn: string; source: string; note: string };
type Props = { programmeId: string; row: ObligationRow | null; onClose: () => void };

const FORM_ID = "obligation-form";
const LABELS: Record<keyof Values, string> = {
  name: "What is due",
  dueOn: "Due day",
  source: "Source",
  note: "Note",
};

export const ObligationDialog = ({ programmeId, row, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<Values>({
    defaultValues: {
      name: row?.name ?? "",
      dueOn: row?.dueOn ?? "",
      source: row?.source ?? "",
      note: row?.note ?? "",
    },
  });
  const { register, formState } = form;
  const race = useSeenFields(row ?? {});
  const outcome = {
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onClose();
    },
    onError: (error: ApiError) =>
      race.lose(error) || showApiError(error, form.setError, ["name", "dueOn", "source", "note"]),
  };
  const add = useMutation(trpc.programme.addObligation.mutationOptions(outcome));
  const change = useMutation(trpc.programme.changeObligation.mutationOptions(outcome));
  const save = (values: Values) =>
    row
      ? change.mutate({ programmeId, obligationId: row.id, ...values, seen: race.seen })
      : add.mutate({ programmeId, ...values });
  return (
    <FormDialog
      formId={FORM_ID}
      isSaving={add.isPending || change.isPending}
      onClose={onClose}
      save={row ? "Save" : "Add obligation"}
      title={row ? "Change an obligation" : "Add an obligation"}
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={form.handleSubmit(save)}>
        <Field
          error={formState.errors.name?.message}
          help="For example yearly audit of the insurer."
          label="What is due"
          {...register("name", { required: "Say what is due." })}
        />
        <Field
          error={formState.errors.dueOn?.message}
          label="Due day"
          type="date"
          {...register("dueOn", { required: "Give a day, for example 2027-10-18." })}
        />
        <Field
          error={formState.errors.source?.message}
          help="Article, clause or contract."
          label="Source"
          {...register("source", { required: "Say where it is written: article, clause or contract." })}
        />
        <TextAreaField error={formState.errors.note?.message} label="Note" {...register("note")} />
        <LostFields<Values>
          labels={LABELS}
          mine={change.variables}
          onTake={(theirs) => fillIn(form, theirs)}
          race={race}
        />
        <FormError message={formState.errors.root?.message} />
      </form>
    </FormDialog>
  );
};
