"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import type { Site } from "@/domain/footprint/site";
import { showApiError, type ApiError } from "@/ui/api-error";
import { SiteForm } from "@/ui/footprint/site-form";
import { NEW_SITE, type SiteValues } from "@/ui/footprint/site-values";
import { FormDialog } from "@/ui/kit/form-dialog";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  currency: string;
  /** Null adds a new one. */
  site: Site | null;
  onClose: () => void;
};

const FORM_ID = "site-form";
const FIELDS = [
  "name",
  "code",
  "country",
  "timeZone",
  "downtimeCostPerHour",
  "downtimeCostPerHour.low",
  "downtimeCostPerHour.likely",
  "downtimeCostPerHour.high",
  "plausibleOutageHours",
  "plausibleOutageHours.low",
  "plausibleOutageHours.likely",
  "plausibleOutageHours.high",
  "maxConcurrentPackages",
] as const;

export const SiteDialog = ({ programmeId, currency, site, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<SiteValues>({ defaultValues: site ?? NEW_SITE });
  const outcome = {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
      onClose();
    },
    onError: (error: ApiError) => showApiError(error, form.setError, FIELDS),
  };
  const add = useMutation(trpc.footprint.addSite.mutationOptions(outcome));
  const change = useMutation(trpc.footprint.changeSite.mutationOptions(outcome));
  const isSaving = add.isPending || change.isPending;

  const save = (values: SiteValues) =>
    site
      ? change.mutate({ programmeId, siteId: site.id, ...values })
      : add.mutate({ programmeId, ...values });

  return (
    <FormDialog
      formId={FORM_ID}
      isSaving={isSaving}
      onClose={onClose}
      save={site ? "Save" : "Add site"}
      title={site ? `Change ${site.name}` : "Add a site"}
    >
      <SiteForm currency={currency} form={form} id={FORM_ID} onSubmit={save} />
    </FormDialog>
  );
};
