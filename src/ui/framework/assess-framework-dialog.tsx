"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { messageOf } from "@/ui/api-error";
import { dayWords } from "@/ui/framework/day-words";
import type { FrameworkOutput } from "@/ui/framework/framework-output";
import { Checkbox } from "@/ui/kit/checkbox";
import { FormDialog } from "@/ui/kit/form-dialog";
import { FormError } from "@/ui/kit/form-error";
import { SelectField } from "@/ui/kit/select-field";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  base: string;
  framework: FrameworkOutput;
  /** The site that the page shows. */
  siteId: string | null;
  onClose: () => void;
};

const FORM_ID = "assess-framework";
const ORGANISATION = "organisation";

/** Where it is answered, and what becomes of an open one of the same place. */
export const AssessFrameworkDialog = ({ programmeId, base, framework, siteId, onClose }: Props) => {
  const trpc = useTRPC();
  const router = useRouter();
  const { catalogueId, name, sites, siteGroups, assessments } = framework;
  const [place, setPlace] = useState(siteId ?? sites[0]?.id ?? ORGANISATION);
  const [carryOver, setCarryOver] = useState(true);
  const start = useMutation(
    trpc.practice.startAssessment.mutationOptions({
      onSuccess: ({ assessmentId }) => router.push(`${base}/practices/${assessmentId}` as Route),
    }),
  );
  const chosen = {
    siteId: sites.find(({ id }) => id === place)?.id ?? null,
    siteGroupId: siteGroups.find(({ id }) => id === place)?.id ?? null,
  };
  const open = assessments.find(
    ({ siteId: at, siteGroupId, frozenAt }) =>
      at === chosen.siteId && siteGroupId === chosen.siteGroupId && frozenAt === null,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    start.mutate({ programmeId, catalogueId, ...chosen, carryOver });
  };
  return (
    <FormDialog
      description="Answered in the framework’s own words. Its answers then replace what is linked from elsewhere."
      formId={FORM_ID}
      isSaving={start.isPending}
      onClose={onClose}
      save="Start"
      title={`Assess ${name}`}
    >
      <form className="grid gap-3" id={FORM_ID} onSubmit={submit}>
        <SelectField
          label="Where"
          onValueChange={setPlace}
          options={[
            { value: ORGANISATION, label: "The organisation, once for all sites" },
            ...siteGroups.map((group) => ({
              value: group.id,
              label: `Group ${group.name}, once for its sites`,
            })),
            ...sites.map((site) => ({ value: site.id, label: site.name })),
          ]}
          value={place}
        />
        {open && (
          <>
            <p className="text-ink-2">
              The one of {dayWords(open.startedOn)}, {open.answered} of {open.asked} answered, is frozen and
              can still be read.
            </p>
            <Checkbox
              checked={carryOver}
              label="Begin with its answers"
              onChange={({ target }) => setCarryOver(target.checked)}
            />
          </>
        )}
        <FormError message={start.error ? messageOf(start.error) : undefined} />
      </form>
    </FormDialog>
  );
};
