"use client";

import type { ReactNode } from "react";
import type { ComparisonOutput } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";
import { CompareAnswers } from "@/ui/assessment/compare-answers";
import { CompareLevels } from "@/ui/assessment/compare-levels";
import { comparisonHeadline } from "@/ui/assessment/compare-words";
import { FiguresStrip } from "@/ui/kit/figures-strip";
import { PageHeadline } from "@/ui/kit/page-headline";

type Props = { programmeId: string; choice: ReactNode; data: ComparisonOutput };

/** What moved between two assessments: counts, levels, answers. */
export const CompareResult = ({ programmeId, choice, data }: Props) => {
  const { counts, levels, before, after } = data;
  const known = levels.filter((level) => level.before !== null && level.after !== null).length;
  return (
    <>
      <PageHeadline answer={comparisonHeadline(data)}>
        Each assessment as it stood when it ended, {dayWords(before.on)} and {dayWords(after.on)}, with what
        it inherited then. An answer counts as changed where it stands differently, not where a note does.
      </PageHeadline>
      {choice}
      <div className="mb-4">
        <FiguresStrip
          figures={[
            ...(levels.length > 0
              ? [
                  {
                    label: "Levels that rose",
                    figure: `${counts.rose} of ${known}`,
                    note: "supported level",
                  },
                  {
                    label: "Levels that fell",
                    figure: `${counts.fell} of ${known}`,
                    note: "supported level",
                  },
                ]
              : []),
            {
              label: "Answers changed",
              figure: String(counts.changed),
              note: "given, withdrawn or standing differently",
            },
            { label: "Answers alike", figure: String(counts.same), note: "answered in both" },
          ]}
        />
      </div>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        {levels.length > 0 && <CompareLevels data={data} />}
        <CompareAnswers data={data} programmeId={programmeId} />
      </div>
    </>
  );
};
