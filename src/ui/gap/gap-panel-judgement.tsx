"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Formats } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput } from "@/ui/gap/gap-output";
import { JudgeGapDialog } from "@/ui/gap/judge-gap-dialog";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; place: GapPlace; data: GapOutput; formats: Formats; mayJudge: boolean };

const NOT_ALLOWED = "A facilitator, the programme lead or an owner can.";

/** What a person has judged otherwise than the rules, and the way back to them. */
export const GapPanelJudgement = ({ programmeId, place, data, formats, mayJudge }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isJudging, setJudging] = useState(false);
  const clear = useMutation(
    trpc.gap.clearJudgement.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const { judgement } = data;
  return (
    <SidePanelSection title="Judgement">
      {judgement ? (
        <p className="mb-2">
          {judgedWords(judgement)}: “{judgement.note}”{" "}
          <span className="text-ink-3">
            {judgement.byName}, {formats.date(judgement.at)}
          </span>
        </p>
      ) : (
        <p className="mb-2 text-ink-2">
          The rules decide: the site's class where an unmet criterion is about safety, and the hours of the
          site.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setJudging(true)} reason={mayJudge ? undefined : NOT_ALLOWED} size="small">
          {judgement ? "Judge again" : "Judge otherwise"}
        </Button>
        {judgement && mayJudge && (
          <Button
            busy={clear.isPending ? "Taking back…" : undefined}
            onClick={() =>
              clear.mutate({ programmeId, siteId: place.siteId, capabilityId: place.capabilityId })
            }
            size="small"
            variant="quiet"
          >
            Take it back
          </Button>
        )}
      </div>
      <FormError message={clear.error ? messageOf(clear.error) : undefined} />
      {isJudging && (
        <JudgeGapDialog
          data={data}
          onClose={() => setJudging(false)}
          place={place}
          programmeId={programmeId}
        />
      )}
    </SidePanelSection>
  );
};

const judgedWords = ({ safetyClass, plausibleOutageHours }: NonNullable<GapOutput["judgement"]>): string =>
  [
    safetyClass !== null && `Safety class ${safetyClass}`,
    plausibleOutageHours !== null &&
      `${plausibleOutageHours.low} to ${plausibleOutageHours.high} h of outage, likely ${plausibleOutageHours.likely} h`,
  ]
    .filter(Boolean)
    .join(", ");
