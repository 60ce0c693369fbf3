"use client";

import { CPG_IMPACTS, cpgScore, type CpgAnswer } from "@/domain/assessment/models/cpg";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";
import type { PracticeDesk } from "@/ui/assessment/practice-desk";
import { useFigures } from "@/ui/assessment/use-practice-desk";
import { Facts } from "@/ui/kit/facts";
import { Panel } from "@/ui/kit/panel";

const CPG_ANSWER: Record<string, CpgAnswer> = { yes: "yes", partly: "in-progress", no: "no" };
const IMPACT_WORDS = { HIGH: "High impact", MODERATE: "Moderate impact", LOW: "Low impact" } as const;

/** Share of goals in place, as CISA's own tool counts them. */
export const CpgResult = ({ desk, index }: { desk: PracticeDesk; index: CatalogueIndex }) => {
  useFigures(desk);
  const given = [...desk.sheet().current].flatMap(([id, word]) => {
    const answer = CPG_ANSWER[word];
    return answer === undefined ? [] : [[id, answer] as const];
  });
  const { byImpact, plain, meanPercent, withoutImpact } = cpgScore(index, new Map(given));
  const classes = CPG_IMPACTS.filter((impact) => byImpact[impact].all > 0);
  const sharesOf = (yes: number, all: number, percent: number) =>
    `${yes} of ${all}, ${Math.round(percent)} %`;
  return (
    <Panel title="As CISA counts">
      <Facts
        facts={[
          { term: "All goals", detail: sharesOf(plain.yes, plain.all, plain.percent) },
          ...classes.map((impact) => {
            const { yes, all, percent } = byImpact[impact];
            return { term: IMPACT_WORDS[impact], detail: sharesOf(yes, all, percent) };
          }),
          ...(classes.length > 0
            ? [{ term: "Mean of the classes", detail: `${Math.round(meanPercent)} %` }]
            : []),
        ]}
      />
      <p className="mt-2 text-small text-ink-2">
        Only “yes” counts; unknown and not applicable stay in the denominator.
        {withoutImpact.length > 0 && ` Without a published impact class: ${withoutImpact.length}.`}
      </p>
    </Panel>
  );
};
