import type { Route } from "next";
import type { Formats } from "@/domain/report/format";
import type { GapOutput } from "@/ui/gap/gap-output";
import { ExceptionText } from "@/ui/kit/exception-text";
import { Figure } from "@/ui/kit/figure";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { TextLink } from "@/ui/kit/text-link";

type Props = { data: GapOutput; formats: Formats; roadmap: string };

/** What answers the gap: work, outages, controls in place, and controls that could be. */
export const GapPanelAnswers = ({ data, formats, roadmap }: Props) => {
  const { row, outages, controls, capability } = data;
  return (
    <>
      {row && (
        <SidePanelSection title="What closes it">
          {row.packages.length === 0 ? (
            <p className="text-ink-2">
              No work package lifts it yet.{" "}
              <TextLink href={`${roadmap}/initiatives` as Route}>See the initiatives</TextLink>
            </p>
          ) : (
            <ul>
              {row.packages.map(({ code, name }) => (
                <li key={code}>
                  <Figure href={`${roadmap}?package=${code}` as Route}>{code}</Figure> {name}
                </li>
              ))}
            </ul>
          )}
          {row.siteId !== null && (
            <p className="mt-1">
              {row.outage?.kind === "none" && row.outage.neededHours !== null ? (
                <ExceptionText tone="stop">
                  No outage granted, {row.outage.neededHours} h needed
                </ExceptionText>
              ) : (
                <span className="text-ink-2">
                  {outages.length === 0
                    ? "No outage is granted here."
                    : `Outages granted: ${outages.map(({ month, hours }) => `${formats.month(month)}, ${hours} h`).join("; ")}.`}
                </span>
              )}
            </p>
          )}
        </SidePanelSection>
      )}
      <SidePanelSection title="Compensation">
        {controls.length > 0 && (
          <ul className="mb-2">
            {controls.map(({ criterionId, name, testDueOn }) => (
              <li className="flex flex-wrap justify-between gap-x-4" key={criterionId}>
                <span>{name}</span>
                <span className="text-ink-3">
                  {criterionId}
                  {testDueOn !== null && `, test due ${formats.date(testDueOn)}`}
                </span>
              </li>
            ))}
          </ul>
        )}
        <p className="text-ink-2">What makes it hard here: {capability.constraint}.</p>
        {capability.compensations.length > 0 && (
          <>
            <p className="mt-2 text-ink-2">
              {controls.length > 0 ? "Others that fit:" : "Controls that fit:"}
            </p>
            <ul className="list-disc pl-4">
              {capability.compensations.map((compensation) => (
                <li key={compensation}>{compensation}</li>
              ))}
            </ul>
          </>
        )}
      </SidePanelSection>
    </>
  );
};
