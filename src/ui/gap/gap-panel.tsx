"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import type { MeasuredAgainst } from "@/domain/gap/programme-targets";
import { formatsFor } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput, ProgrammeOutput } from "@/ui/gap/gap-output";
import { GapPanelAcceptance } from "@/ui/gap/gap-panel-acceptance";
import { GapPanelAnswers } from "@/ui/gap/gap-panel-answers";
import { GapPanelJudgement } from "@/ui/gap/gap-panel-judgement";
import { GapPanelLinks } from "@/ui/gap/gap-panel-links";
import { GapPanelRank } from "@/ui/gap/gap-panel-rank";
import { GapPanelUnmet } from "@/ui/gap/gap-panel-unmet";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { SidePanel } from "@/ui/kit/side-panel";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { Spinner } from "@/ui/kit/spinner";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programme: ProgrammeOutput;
  place: GapPlace;
  measuredAgainst: MeasuredAgainst;
  onClose: () => void;
  onStep: (offset: 1 | -1) => void;
};

/** Explains one gap in the order of an argument: why this rank, what is missing, for whom, what answers it. */
export const GapPanel = ({ programme, place, measuredAgainst, onClose, onStep }: Props) => {
  const trpc = useTRPC();
  const { siteId, capabilityId, siteName } = place;
  const { data, error, refetch } = useQuery(
    trpc.gap.gap.queryOptions({ programmeId: programme.id, siteId, capabilityId, measuredAgainst }),
  );
  const critical = data?.site?.isCritical ? ", critical site" : "";
  return (
    <SidePanel
      onClose={onClose}
      onStep={onStep}
      title={data?.capability.name ?? capabilityId}
      where={`${capabilityId} ${siteName === null ? "for all sites" : `at ${siteName}${critical}`}`}
    >
      {data ? (
        <Explanation data={data} measuredAgainst={measuredAgainst} place={place} programme={programme} />
      ) : (
        <SidePanelSection>
          {error ? (
            <>
              <p className="mb-2">{messageOf(error)}</p>
              <Button onClick={() => void refetch()}>Try again</Button>
            </>
          ) : (
            <output className="flex items-center gap-2 text-ink-2">
              <Spinner /> Reading the gap
            </output>
          )}
        </SidePanelSection>
      )}
    </SidePanel>
  );
};

type ExplanationProps = Pick<Props, "programme" | "place" | "measuredAgainst"> & { data: GapOutput };

const Explanation = ({ data, place, programme, measuredAgainst }: ExplanationProps) => {
  const formats = formatsFor(data.currency);
  const base = `/programmes/${programme.id}`;
  return (
    <>
      {data.row ? (
        <GapPanelRank formats={formats} rankedCount={data.rankedCount} row={data.row} />
      ) : (
        <SidePanelSection>
          <p>{noGapSentence(data)}</p>
        </SidePanelSection>
      )}
      {data.row && <GapPanelUnmet {...data} />}
      <GapPanelLinks
        data={data}
        mayLink={programme.permissions.includes("gap:write")}
        measuredAgainst={measuredAgainst}
        objectives={`${base}/gaps/objectives`}
        place={place}
        programmeId={programme.id}
      />
      <GapPanelJudgement
        data={data}
        formats={formats}
        mayJudge={programme.permissions.includes("gap:write")}
        place={place}
        programmeId={programme.id}
      />
      {(data.row || data.acceptance) && (
        <GapPanelAcceptance
          data={data}
          formats={formats}
          mayAccept={programme.permissions.includes("gap:write")}
          place={place}
          programmeId={programme.id}
        />
      )}
      <GapPanelAnswers data={data} formats={formats} roadmap={`${base}/roadmap`} />
      <SidePanelSection>
        <ButtonLink href={`${base}/assessments?cell=${cellKeyOf(data)}` as Route}>
          Open in the heat map
        </ButtonLink>
      </SidePanelSection>
    </>
  );
};

const cellKeyOf = ({ capability, site }: GapOutput): string =>
  site === null ? capability.id : `${capability.id}.${site.code}`;

const noGapSentence = ({ claimedLevel, targetLevel }: GapOutput): string => {
  if (claimedLevel === null || targetLevel === 0)
    return targetLevel === 0
      ? "Nothing is asked of this capability at this target, so there is no gap."
      : "Nobody could answer this yet. It is unknown, not a gap: ask for it first.";
  return `No gap is open here: the supported level has reached its target of ${targetLevel}, or nobody could answer.`;
};
