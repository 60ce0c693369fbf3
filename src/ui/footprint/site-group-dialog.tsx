"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import type { SiteGroup } from "@/domain/footprint/site-group";
import { showApiError, type ApiError } from "@/ui/api-error";
import { Field } from "@/ui/kit/field";
import { FormDialog } from "@/ui/kit/form-dialog";
import { FormError } from "@/ui/kit/form-error";
import { LostFields } from "@/ui/lost-fields";
import { useTRPC } from "@/ui/trpc";
import { fillIn, useSeenFields } from "@/ui/use-seen-fields";

type Props = {
  programmeId: string;
  /** Null makes a new one. */
  group: SiteGroup | null;
  onClose: () => void;
};

const FORM_ID = "site-group";

export const SiteGroupDialog = ({ programmeId, group, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm({ defaultValues: { name: group?.name ?? "" } });
  const { errors } = form.formState;
  const race = useSeenFields({ name: group?.name });
  const outcome = {
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onClose();
    },
    onError: (error: ApiError) => race.lose(error) || showApiError(error, form.setError, ["name"]),
  };
  const add = useMutation(trpc.footprint.addSiteGroup.mutationOptions(outcome));
  const rename = useMutation(trpc.footprint.renameSiteGroup.mutationOptions(outcome));
  const save = ({ name }: { name: string }) =>
    group
      ? rename.mutate({ programmeId, siteGroupId: group.id, name, seen: race.seen })
      : add.mutate({ programmeId, name });
  return (
    <FormDialog
      description="A region, a business unit, or plants of one design: what they share is answered once for all of them."
      formId={FORM_ID}
      isSaving={add.isPending || rename.isPending}
      onClose={onClose}
      save={group ? "Save" : "Make the group"}
      title={group ? `Rename ${group.name}` : "New group of sites"}
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={form.handleSubmit(save)}>
        <Field error={errors.name?.message} label="Name" maxLength={60} {...form.register("name")} />
        <LostFields<{ name: string }>
          labels={{ name: "Name" }}
          mine={rename.variables}
          onTake={(theirs) => fillIn(form, theirs)}
          race={race}
        />
        <FormError message={errors.root?.message} />
      </form>
    </FormDialog>
  );
};
