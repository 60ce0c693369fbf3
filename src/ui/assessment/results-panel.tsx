"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import type { HeatView } from "@/domain/assessment/heat-view";
import type { SiteId } from "@/domain/shared/ids";
import { cellFigures, cellSentence, type Basis } from "@/ui/assessment/results-cell-sentence";
import type { CellOutput, CellProofOutput } from "@/ui/assessment/results-output";
import { FORMATS } from "@/ui/assessment/results-formats";
import {
  ResultsPanelAnswered,
  ResultsPanelCompensation,
  ResultsPanelLifts,
} from "@/ui/assessment/results-panel-facts";
import { ResultsPanelLadder } from "@/ui/assessment/results-panel-ladder";
import { ResultsPanelLevels } from "@/ui/assessment/results-panel-levels";
import { ResultsPanelProof } from "@/ui/assessment/results-panel-proof";
import { ResultsPanelWhy } from "@/ui/assessment/results-panel-why";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { SidePanel } from "@/ui/kit/side-panel";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { Spinner } from "@/ui/kit/spinner";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  /** `where` stands before the name: “SEG-2 at Brenna, critical site”. */
  cell: { capabilityId: string; capabilityName: string; siteId: SiteId | null; where: string };
  view: HeatView;
  basis: Basis;
  onClose: () => void;
  onStep: (offset: 1 | -1) => void;
  onOpen: (cellKey: string) => void;
};

/** Explains one cell of the heat map in the order of an argument. */
export const ResultsPanel = ({ programmeId, cell, view, basis, onClose, onStep, onOpen }: Props) => {
  const trpc = useTRPC();
  const { capabilityId, capabilityName, siteId, where } = cell;
  const { data, error, refetch } = useQuery(
    trpc.assessment.cell.queryOptions({ programmeId, siteId, capabilityId }),
  );
  const { data: proof } = useQuery(
    trpc.assessment.cellProof.queryOptions({ programmeId, siteId, capabilityId }),
  );
  return (
    <SidePanel onClose={onClose} onStep={onStep} title={capabilityName} where={where}>
      {data ? (
        <Explanation
          basis={basis}
          data={data}
          onOpen={onOpen}
          programme={`/programmes/${programmeId}`}
          proof={proof}
          view={view}
        />
      ) : (
        <SidePanelSection>
          {error ? (
            <>
              <p className="mb-2">{error.message}</p>
              <Button onClick={() => refetch()}>Try again</Button>
            </>
          ) : (
            <output className="flex items-center gap-2 text-ink-2">
              <Spinner /> Reading the answers
            </output>
          )}
        </SidePanelSection>
      )}
    </SidePanel>
  );
};

type ExplanationProps = Pick<Props, "view" | "basis" | "onOpen"> & {
  data: CellOutput;
  /** Comes a moment after the cell. */
  proof: CellProofOutput | undefined;
  programme: string;
};

const Explanation = ({ data, proof, view, basis, onOpen, programme }: ExplanationProps) => {
  const figures = cellFigures(data, view, (basis === "proven" && proof?.ranges) || null);
  const why = data.why[view.compensation];
  return (
    <>
      <SidePanelSection>
        <ResultsPanelLevels {...figures} />
        <p>{cellSentence(figures)}</p>
      </SidePanelSection>
      {why && data.isKnown && (
        <ResultsPanelWhy compensation={view.compensation} explanation={why} onOpen={onOpen} />
      )}
      {proof && data.isKnown && (
        <ResultsPanelProof
          answersHref={data.assessmentId && `${programme}/assessments/answers/${data.assessmentId}`}
          compensation={view.compensation}
          proof={proof}
        />
      )}
      {data.isKnown && <ResultsPanelAnswered levels={data.levels} />}
      <ResultsPanelCompensation ladder={data.ladder} />
      <ResultsPanelLadder
        ladder={data.ladder}
        originOf={originWords(data)}
        supported={data.isKnown ? figures.supported : 0}
      />
      <ResultsPanelLifts packages={data.packages} roadmap={`${programme}/roadmap`} />
      <WhoAnswered assessments={`${programme}/assessments/answers`} data={data} />
    </>
  );
};

/** “from group North, Maria Keller, 12 Oct 2026”, “answered here, …”. */
const originWords = ({ origins, siteGroupName, site }: CellOutput) => {
  const from = {
    here: site === null ? "answered once" : "answered here",
    group: `from group ${siteGroupName}`,
    organisation: "from the organisation",
  };
  const byId = new Map(
    origins.map(({ criterionId, place, by, at }) => [
      criterionId,
      `${from[place]}, ${by}, ${FORMATS.date(at)}`,
    ]),
  );
  return (criterionId: string) => byId.get(criterionId) ?? null;
};

const WhoAnswered = ({ data, assessments }: { data: CellOutput; assessments: string }) => {
  const { assessmentId, lastAnswered, ladder, why } = data;
  const steps = ladder.flatMap((rung) => rung.steps);
  const answered = steps.filter(({ standing }) => standing !== "not-answered").length;
  const question = why.native?.unmet[0]?.criterion ?? ladder.at(-1)?.steps[0]?.criterion;
  return (
    <SidePanelSection title="Who answered">
      <p className="mb-2 text-ink-2">
        {lastAnswered
          ? `${lastAnswered.by}, last on ${FORMATS.date(lastAnswered.at)}; ${answered} of ${steps.length} criteria answered.`
          : "Nobody yet."}
      </p>
      {assessmentId === null ? (
        <ButtonLink href={assessments as Route}>Start an assessment</ButtonLink>
      ) : (
        <ButtonLink href={`${assessments}/${assessmentId}${question ? `?q=${question.id}` : ""}` as Route}>
          Open the answers
        </ButtonLink>
      )}
    </SidePanelSection>
  );
};
