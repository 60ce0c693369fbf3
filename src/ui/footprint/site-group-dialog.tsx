"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import type { SiteGroup } from "@/domain/footprint/site-group";
import { showApiError, type ApiError } from "@/ui/api-error";
import { Field } from "@/ui/kit/field";
import { FormDialog } from "@/ui/kit/form-dialog";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

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
  const outcome = {
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onClose();
    },
    onError: (error: ApiError) => showApiError(error, form.setError, ["name"]),
  };
  const add = useMutation(trpc.footprint.addSiteGroup.mutationOptions(outcome));
  const rename = useMutation(trpc.footprint.renameSiteGroup.mutationOptions(outcome));
  const save = ({ name }: { name: string }) =>
    group ? rename.mutate({ programmeId, siteGroupId: group.id, name }) : add.mutate({ programmeId, name });
  return (
    <FormDialog
      description="A region, a business unit, or plants of one design: what they share is answered once for all of them."
      formId={FORM_ID}
      isSaving={add.isPending || rename.isPending}
      onClose={onClose}
      save={group ? "Save" : "Make the group"}
      title={group ? `Rename ${group.name}` : "New group of sites"}
    >
      <form id={FORM_ID} noValidate onSubmit={form.handleSubmit(save)}>
        <Field error={errors.name?.message} label="Name" maxLength={60} {...form.register("name")} />
        <FormError message={errors.root?.message} />
      </form>
    </FormDialog>
  );
};
