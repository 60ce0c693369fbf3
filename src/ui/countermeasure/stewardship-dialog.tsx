"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { messageOf } from "@/ui/api-error";
import { TEST_WORDS } from "@/ui/countermeasure/checkmark-words";
import type { CheckmarksOutput } from "@/ui/countermeasure/control-output";
import { StewardshipForm } from "@/ui/countermeasure/stewardship-form";
import { FormDialog } from "@/ui/kit/form-dialog";
import { FormError } from "@/ui/kit/form-error";
import { SegmentedField } from "@/ui/kit/segmented-field";
import { TextLink } from "@/ui/kit/text-link";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; hollow: CheckmarksOutput["repair"][number]; onClose: () => void };

const FORM_ID = "stewardship-form";

/** Repairs what a practice in place is missing: who keeps it up and with what, here or at all sites. */
export const StewardshipDialog = ({ programmeId, hollow, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const { capabilityId, criterionId, assessmentId, failed } = hollow;
  const [siteId, setSiteId] = useState(hollow.siteId);
  const { data, error } = useQuery(
    trpc.countermeasure.stewardship.queryOptions({ programmeId, siteId, capabilityId }),
  );
  const record = useMutation(
    trpc.countermeasure.recordStewardship.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        say({ text: `Saved who keeps ${capabilityId} up. The index follows.` });
        onClose();
      },
    }),
  );
  return (
    <FormDialog
      description={`Missing: ${failed.map((test) => TEST_WORDS[test]).join(", ")}.`}
      formId={FORM_ID}
      isSaving={record.isPending}
      onClose={onClose}
      save="Save"
      title={`Keep ${capabilityId} ${data?.capabilityName ?? ""} up`}
      wide
    >
      <div className="grid gap-4">
        {hollow.siteId !== null && data?.mayWriteForAll && (
          <SegmentedField
            label="Holds for"
            onValueChange={(place) => setSiteId(place === "site" ? hollow.siteId : null)}
            options={[
              { value: "site", label: hollow.siteName ?? "this site" },
              { value: "all", label: "all sites without their own" },
            ]}
            value={siteId === null ? "all" : "site"}
          />
        )}
        {data && (
          <StewardshipForm
            data={data}
            id={FORM_ID}
            key={siteId}
            onSave={(fields, seen, onRefused) =>
              record.mutate({ programmeId, siteId, capabilityId, ...fields, seen }, { onError: onRefused })
            }
            sent={record.variables}
          />
        )}
        {(failed.includes("proof") || failed.includes("test")) && assessmentId !== null && (
          <p className="text-ink-2">
            Fresh proof and a test are attached to the answer:{" "}
            <TextLink
              href={
                `/programmes/${programmeId}/assessments/answers/${assessmentId}?q=${criterionId}` as Route
              }
            >
              open {criterionId}
            </TextLink>
          </p>
        )}
        <FormError message={error ? messageOf(error) : undefined} />
      </div>
    </FormDialog>
  );
};
