import type { Route } from "next";
import type { CellOutput } from "@/ui/assessment/results-output";
import { FORMATS } from "@/ui/assessment/results-formats";
import { ExceptionText } from "@/ui/kit/exception-text";
import { Facts } from "@/ui/kit/facts";
import { Figure } from "@/ui/kit/figure";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { TextLink } from "@/ui/kit/text-link";

/** Levels as answered, before prerequisites; a range while unknowns remain. */
export const ResultsPanelAnswered = ({ levels }: Pick<CellOutput, "levels">) => {
  const { native, withCompensation, bestCase, progress, counts } = levels;
  return (
    <SidePanelSection title="As answered">
      <Facts
        facts={[
          { term: "Native level", detail: native },
          ...(withCompensation > native ? [{ term: "With compensation", detail: withCompensation }] : []),
          ...(bestCase > withCompensation
            ? [{ term: `If ${counts.unknown} unknown were yes`, detail: `up to ${bestCase}` }]
            : []),
          ...(withCompensation < 4
            ? [{ term: `Progress towards ${withCompensation + 1}`, detail: FORMATS.percent(progress) }]
            : []),
        ]}
      />
    </SidePanelSection>
  );
};

/** Each control once, however many criteria it answers. */
export const ResultsPanelCompensation = ({ ladder }: Pick<CellOutput, "ladder">) => {
  const controls = new Map<
    string,
    { name: string; testDueOn: string; isOverdue: boolean; criteria: number }
  >();
  for (const { control, standing } of ladder.flatMap((rung) => rung.steps)) {
    if (control === null) continue;
    const key = `${control.name} ${control.testDueOn}`;
    const criteria = (controls.get(key)?.criteria ?? 0) + 1;
    controls.set(key, { ...control, isOverdue: standing === "lapsed", criteria });
  }
  if (controls.size === 0) return null;
  return (
    <SidePanelSection title="Compensation">
      <ul>
        {[...controls].map(([key, { name, testDueOn, isOverdue, criteria }]) => (
          <li className="flex flex-wrap justify-between gap-x-4" key={key}>
            <span>
              {name}
              {criteria > 1 && <span className="text-ink-3">, {criteria} criteria</span>}
            </span>
            {isOverdue ? (
              <ExceptionText tone="attention">test was due {FORMATS.date(testDueOn)}</ExceptionText>
            ) : (
              <span className="text-ink-3">test due {FORMATS.date(testDueOn)}</span>
            )}
          </li>
        ))}
      </ul>
    </SidePanelSection>
  );
};

type LiftsProps = Pick<CellOutput, "packages"> & { roadmap: string };

export const ResultsPanelLifts = ({ packages, roadmap }: LiftsProps) => (
  <SidePanelSection title="What lifts it">
    {packages.length === 0 ? (
      <p className="text-ink-2">
        No work package lifts it yet.{" "}
        <TextLink href={`${roadmap}/initiatives` as Route}>See the initiatives</TextLink>
      </p>
    ) : (
      <ul>
        {packages.map(({ id, code, name, toLevel, finishMonth }) => (
          <li className="flex flex-wrap justify-between gap-x-4" key={id}>
            <span>
              <Figure href={`${roadmap}?package=${code}` as Route}>{code}</Figure> {name}
            </span>
            <span className="text-ink-2">
              {finishMonth === null ? "no place in the plan" : FORMATS.month(finishMonth)}, to level {toLevel}
            </span>
          </li>
        ))}
      </ul>
    )}
  </SidePanelSection>
);
