"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import type { Site } from "@/domain/footprint/site";
import { showApiError, type ApiError } from "@/ui/api-error";
import { SiteForm } from "@/ui/footprint/site-form";
import { NEW_SITE, type SiteValues } from "@/ui/footprint/site-values";
import { FormDialog } from "@/ui/kit/form-dialog";
import { LostFields } from "@/ui/lost-fields";
import { useTRPC } from "@/ui/trpc";
import { fillIn, useSeenFields } from "@/ui/use-seen-fields";

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

const LABELS: Record<keyof SiteValues, string> = {
  name: "Name",
  code: "Code",
  country: "Country",
  timeZone: "Time zone",
  safetyClass: "Safety class",
  isCritical: "Critical",
  downtimeCostPerHour: "Cost of one hour of downtime",
  plausibleOutageHours: "Hours a plausible incident would stop it",
  maxConcurrentPackages: "Work packages at once",
};

export const SiteDialog = ({ programmeId, currency, site, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const form = useForm<SiteValues>({ defaultValues: site ?? NEW_SITE });
  const race = useSeenFields(site ?? {});
  const outcome = {
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
      onClose();
    },
    onError: (error: ApiError) => race.lose(error) || showApiError(error, form.setError, FIELDS),
  };
  const add = useMutation(trpc.footprint.addSite.mutationOptions(outcome));
  const change = useMutation(trpc.footprint.changeSite.mutationOptions(outcome));
  const isSaving = add.isPending || change.isPending;

  const save = (values: SiteValues) =>
    site
      ? change.mutate({ programmeId, siteId: site.id, ...values, seen: race.seen })
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
      <LostFields<SiteValues>
        labels={LABELS}
        mine={change.variables}
        onTake={(theirs) => fillIn(form, theirs)}
        race={race}
      />
    </FormDialog>
  );
};
