"use client";

import type { Route } from "next";
import { formatsFor } from "@/domain/report/format";
import { roadmapHeadline } from "@/domain/report/headline";
import { Chip } from "@/ui/kit/chip";
import { PageHeadline } from "@/ui/kit/page-headline";
import { TextLink } from "@/ui/kit/text-link";
import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";
import { gapWords } from "@/ui/roadmap/gap-words";
import type { Planned } from "@/ui/roadmap/gap-words";
import { PlanButtons } from "@/ui/roadmap/plan-buttons";
import type { PlanningRunState } from "@/ui/roadmap/use-planning-run";

type Props = {
  data: TimelineOutput;
  programmeId: string;
  programme: Planned;
  planning: PlanningRunState;
  onSelect: (code: string) => void;
};

const answerOf = ({ plan, packages, violations, unplaced, months, currency }: TimelineOutput): string => {
  const endMonth = months.at(-1);
  if (!plan || endMonth === undefined)
    return `${packages.length} packages wait for their first plan. Nothing is placed in time yet.`;
  const counts = {
    placedCount: packages.length - unplaced.length,
    violationCount: violations.length,
    unplacedCount: unplaced.length,
    endMonth,
  };
  return roadmapHeadline(counts, formatsFor(currency));
};

/** Fits or not, and the button that makes it fit. */
export const TimelineHeadline = ({ data, programmeId, programme, planning, onSelect }: Props) => {
  const { plan, proof, violations, warningCount, hasLimits, seesAllSites } = data;
  const proven = proof && gapWords(proof, programme);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6">
      <PageHeadline answer={answerOf(data)}>
        <span className="flex flex-wrap items-center gap-2">
          {plan && <Chip tone="outlined">Plan {plan.number}</Chip>}
          {proven && <Chip tone="proven">{proven}</Chip>}
          {plan && violations.length === 0 && <Chip tone="proven">independent check: 0 violations</Chip>}
          {violations.length > 0 && (
            <Chip tone="stop">
              {violations.length} {violations.length === 1 ? "limit" : "limits"} broken
            </Chip>
          )}
          {warningCount > 0 && <Chip>{warningCount} pieces of advice</Chip>}
          {!seesAllSites && <Chip>your sites and programme-wide work only</Chip>}
          {!hasLimits && (
            <span>
              No limit is entered: no cut-over will find a place.{" "}
              <TextLink href={`/programmes/${programmeId}/roadmap/limits` as Route}>Enter limits</TextLink>
            </span>
          )}
        </span>
        {violations.length > 0 && <Violations onSelect={onSelect} violations={violations} />}
      </PageHeadline>
      <div className="pt-4 max-md:pt-0 max-md:pb-4">
        <PlanButtons data={data} planning={planning} programmeId={programmeId} />
      </div>
    </div>
  );
};

const SHOWN = 3;

const Violations = ({
  violations,
  onSelect,
}: Pick<TimelineOutput, "violations"> & Pick<Props, "onSelect">) => (
  <ul className="mt-2">
    {violations.slice(0, SHOWN).map(({ sentence, codes: [code] }) => (
      <li key={sentence}>
        {code === undefined ? (
          sentence
        ) : (
          <button className="door min-h-6 text-left text-stop" onClick={() => onSelect(code)} type="button">
            {sentence}
          </button>
        )}
      </li>
    ))}
    {violations.length > SHOWN && <li>and {violations.length - SHOWN} more, marked on their bars</li>}
  </ul>
);
