"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Controller, useForm } from "react-hook-form";
import { PURDUE_LEVELS, type PurdueLevel } from "@/domain/footprint/purdue-level";
import type { Site } from "@/domain/footprint/site";
import { showApiError, type ApiError } from "@/ui/api-error";
import type { Zone } from "@/ui/footprint/zones-page";
import { FormDialog } from "@/ui/kit/form-dialog";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { SelectField } from "@/ui/kit/select-field";
import { TextAreaField } from "@/ui/kit/text-area-field";
import { useToast } from "@/ui/kit/toast-provider";
import { LostFields } from "@/ui/lost-fields";
import { useTRPC } from "@/ui/trpc";
import { fillIn, useSeenFields } from "@/ui/use-seen-fields";

type Values = {
  siteId: string;
  name: string;
  purdueLevel: PurdueLevel;
  purpose: string;
  owner: string;
  addressRanges: string;
};
type ZoneFields = Omit<Values, "siteId" | "addressRanges"> & { addressRanges: string[] };
type Props = { programmeId: string; sites: readonly Site[]; zone: Zone | null; onClose: () => void };

const FORM_ID = "zone-form";
const FIELDS = ["siteId", "name", "purdueLevel", "purpose", "owner", "addressRanges"] as const;

const LABELS: Record<keyof ZoneFields, string> = {
  name: "Name",
  purdueLevel: "Purdue level",
  purpose: "Purpose",
  owner: "Owner",
  addressRanges: "Address blocks",
};

const PURDUE_WORDS: Record<PurdueLevel, string> = {
  "0": "0 Process: sensors, drives",
  "1": "1 Basic control: PLC, RTU, safety controller",
  "2": "2 Supervisory: HMI, engineering station",
  "3": "3 Site operations: historian, MES",
  "3.5": "3.5 Industrial DMZ",
  "4": "4 Site business network",
  "5": "5 Enterprise network",
};

const rangesIn = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

export const ZoneDialog = ({ programmeId, sites, zone, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const form = useForm<Values>({
    defaultValues: {
      siteId: zone?.siteId ?? sites[0]?.id,
      name: zone?.name ?? "",
      purdueLevel: zone?.purdueLevel ?? "2",
      purpose: zone?.purpose ?? "",
      owner: zone?.owner ?? "",
      addressRanges: zone?.addressRanges.join("\n") ?? "",
    },
  });
  const { register, control, handleSubmit, formState } = form;
  const race = useSeenFields(zone ?? {});
  const outcome = {
    onSuccess: async ({ assigned }: { assigned: number }) => {
      await queryClient.invalidateQueries();
      say({
        text: `Zone saved. ${assigned} ${assigned === 1 ? "asset" : "assets"} found their place in it.`,
      });
      onClose();
    },
    // One block among many is wrong: the error of its line belongs to the field that holds them all.
    onError: (error: ApiError) => {
      const block = Object.entries(error.data?.fields ?? {}).find(([path]) =>
        path.startsWith("addressRanges"),
      );
      if (block) form.setError("addressRanges", { message: block[1] });
      else if (!race.lose(error)) showApiError(error, form.setError, FIELDS);
    },
  };
  const add = useMutation(trpc.footprint.addZone.mutationOptions(outcome));
  const change = useMutation(trpc.footprint.changeZone.mutationOptions(outcome));

  const save = ({ siteId, addressRanges, ...rest }: Values) => {
    const fields = { programmeId, ...rest, addressRanges: rangesIn(addressRanges) };
    if (zone) change.mutate({ ...fields, zoneId: zone.id, seen: race.seen });
    else add.mutate({ ...fields, siteId });
  };
  return (
    <FormDialog
      formId={FORM_ID}
      isSaving={add.isPending || change.isPending}
      onClose={onClose}
      save={zone ? "Save" : "Add zone"}
      title={zone ? `Change ${zone.name}` : "Add a zone"}
    >
      <form className="flex flex-col gap-4" id={FORM_ID} noValidate onSubmit={handleSubmit(save)}>
        <Field
          error={formState.errors.name?.message}
          label="Name"
          {...register("name", { required: "Give the zone a name." })}
        />
        {zone === null && (
          <Controller
            control={control}
            name="siteId"
            render={({ field }) => (
              <SelectField
                label="Site"
                onValueChange={field.onChange}
                options={sites.map(({ id, name }) => ({ value: id, label: name }))}
                value={field.value}
              />
            )}
          />
        )}
        <Controller
          control={control}
          name="purdueLevel"
          render={({ field }) => (
            <SelectField
              error={formState.errors.purdueLevel?.message}
              label="Purdue level"
              onValueChange={field.onChange}
              options={PURDUE_LEVELS.map((value) => ({ value, label: PURDUE_WORDS[value] }))}
              value={field.value}
            />
          )}
        />
        <TextAreaField
          error={formState.errors.addressRanges?.message}
          help="One a line, for example 10.20.0.0/16. Assets whose address lies inside land in this zone."
          label="Address blocks"
          rows={3}
          {...register("addressRanges")}
        />
        <Field label="Purpose" {...register("purpose")} />
        <Field label="Owner" {...register("owner")} />
        <LostFields<ZoneFields>
          labels={LABELS}
          mine={change.variables}
          onTake={({ addressRanges, ...theirs }) =>
            fillIn(form, { ...theirs, ...(addressRanges && { addressRanges: addressRanges.join("\n") }) })
          }
          race={race}
        />
        <FormError message={formState.errors.root?.message} />
      </form>
    </FormDialog>
  );
};
