"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { JudgedFields } from "@/domain/gap/gap-judgement";
import { lostRaces } from "@/domain/shared/seen-value";
import type { Formats } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput } from "@/ui/gap/gap-output";
import { JudgeGapDialog } from "@/ui/gap/judge-gap-dialog";
import { judgedWords } from "@/ui/gap/judged-words";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { TwoVersions } from "@/ui/kit/two-versions";
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
  const takeBack = (seen: JudgedFields | null) =>
    clear.mutate({ programmeId, siteId: place.siteId, capabilityId: place.capabilityId, seen });
  const [lost] = lostRaces(clear.error?.data?.refusal);
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
            onClick={() => takeBack(judgement)}
            size="small"
            variant="quiet"
          >
            Take it back
          </Button>
        )}
      </div>
      {lost && (
        <TwoVersions
          mine="taken back: the rules decide"
          onKeepMine={() => takeBack(lost.stored as JudgedFields | null)}
          onTakeTheirs={() => {
            clear.reset();
            void queryClient.invalidateQueries();
          }}
          theirs={judgedWords(lost.stored as JudgedFields | null)}
          theirsBy={null}
          what="the judgement of this gap"
        />
      )}
      <FormError message={clear.error && !lost ? messageOf(clear.error) : undefined} />
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
