"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Controller, useForm } from "react-hook-form";
import { DISCIPLINES, ROLES, type Discipline, type Role } from "@/domain/access/role";
import { showApiError, type ApiError } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { Checkbox } from "@/ui/kit/checkbox";
import { Dialog } from "@/ui/kit/dialog";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { SelectField } from "@/ui/kit/select-field";
import { SiteScopeFields } from "@/ui/organisation/site-scope-fields";
import type { Member, Members } from "@/ui/organisation/members-page";
import { LostFields, plainWords } from "@/ui/lost-fields";
import { useTRPC } from "@/ui/trpc";
import { fillIn, useSeenFields } from "@/ui/use-seen-fields";

export type MemberValues = {
  email: string;
  role: Role;
  discipline: Discipline;
  seesAll: boolean;
  siteIds: string[];
};

type Props = { organisationId: string; member: Member | null; sites: Members["sites"]; onClose: () => void };

const FORM_ID = "member-form";
const ROLE_OPTIONS = ROLES.map((value) => ({ value, label: value.replace("-", " ") }));
const DISCIPLINE_OPTIONS = DISCIPLINES.map((value) => ({ value, label: value }));

type Terms = Pick<MemberValues, "role" | "discipline"> & { siteIds: string[] | null };

const LABELS: Record<keyof Terms, string> = { role: "Role", discipline: "Speaks for", siteIds: "Sites" };

const sitesWords = (siteIds: unknown, sites: Props["sites"]): string =>
  Array.isArray(siteIds)
    ? plainWords(sites.filter(({ id }) => siteIds.includes(id)).map(({ name }) => name))
    : "all sites";

export const MemberDialog = ({ organisationId, member, sites, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [link, setLink] = useState<string | null>(null);
  const form = useForm<MemberValues>({
    defaultValues: {
      email: member?.email ?? "",
      role: member?.role ?? "contributor",
      discipline: member?.discipline ?? "operations",
      seesAll: member?.siteScope !== "list",
      siteIds: member?.siteIds ?? [],
    },
  });
  const { register, control, formState, handleSubmit } = form;
  const race = useSeenFields(
    member ? { ...member, siteIds: member.siteScope === "list" ? member.siteIds : null } : {},
  );
  const onError = (error: ApiError) =>
    race.lose(error) || showApiError(error, form.setError, ["email", "role"]);
  const done = async () => {
    await queryClient.invalidateQueries({ queryKey: trpc.organisation.pathKey() });
    onClose();
  };
  const invite = useMutation(
    trpc.organisation.inviteMember.mutationOptions({
      onError,
      onSuccess: ({ token }) => setLink(`${window.location.origin}/invitations/${token}`),
    }),
  );
  const change = useMutation(trpc.organisation.changeMember.mutationOptions({ onError, onSuccess: done }));
  const remove = useMutation(trpc.organisation.removeMember.mutationOptions({ onError, onSuccess: done }));

  const save = handleSubmit(({ email, role, discipline, seesAll, siteIds }) => {
    const terms = { organisationId, role, discipline, siteIds: seesAll ? null : siteIds };
    if (member) change.mutate({ ...terms, userId: member.userId, seen: race.seen });
    else invite.mutate({ ...terms, email });
  });
  if (link !== null)
    return (
      <Dialog
        actions={<Button onClick={onClose}>Done</Button>}
        description="Send this link to the invited person. It works once, for 14 days, and only with that e-mail address. It is not shown again."
        onOpenChange={(open) => !open && onClose()}
        open
        title="Invitation ready"
      >
        <Field label="Link" onFocus={(event) => event.target.select()} readOnly value={link} />
      </Dialog>
    );
  return (
    <Dialog
      actions={
        <>
          {member && (
            <Button onClick={() => remove.mutate({ organisationId, userId: member.userId })} variant="danger">
              Remove {member.name}
            </Button>
          )}
          <Button
            busy={invite.isPending || change.isPending ? "Saving…" : undefined}
            form={FORM_ID}
            type="submit"
            variant="primary"
          >
            {member ? "Save" : "Make invitation"}
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
      title={member ? `Change ${member.name}` : "Invite a member"}
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={save}>
        <Field
          error={formState.errors.email?.message}
          label="E-mail address"
          readOnly={member !== null}
          type="email"
          {...register("email")}
        />
        <Controller
          control={control}
          name="role"
          render={({ field }) => (
            <SelectField
              error={formState.errors.role?.message}
              label="Role"
              onValueChange={field.onChange}
              options={ROLE_OPTIONS}
              value={field.value}
            />
          )}
        />
        <Controller
          control={control}
          name="discipline"
          render={({ field }) => (
            <SelectField
              help="Decides whose signature counts."
              label="Speaks for"
              onValueChange={field.onChange}
              options={DISCIPLINE_OPTIONS}
              value={field.value}
            />
          )}
        />
        <Checkbox label="Sees all sites" {...register("seesAll")} />
        <SiteScopeFields form={form} sites={sites} />
        <LostFields<Terms>
          labels={LABELS}
          mine={change.variables}
          onTake={({ siteIds, ...theirs }) =>
            fillIn(form, {
              ...theirs,
              ...(siteIds !== undefined && { seesAll: siteIds === null, siteIds: siteIds ?? [] }),
            })
          }
          race={race}
          words={(field, value) => (field === "siteIds" ? sitesWords(value, sites) : plainWords(value))}
        />
        <FormError message={formState.errors.root?.message} />
      </form>
    </Dialog>
  );
};
