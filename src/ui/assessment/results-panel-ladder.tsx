import type { LadderStep } from "@/domain/assessment/criteria-ladder";
import type { MaturityLevel as Level } from "@/domain/framework/maturity-model";
import type { CellOutput } from "@/ui/assessment/results-output";
import { STANDING_WORDS } from "@/ui/assessment/results-standing-words";
import { ExceptionText } from "@/ui/kit/exception-text";
import { MaturityLevel } from "@/ui/kit/maturity-level";
import { SidePanelSection } from "@/ui/kit/side-panel-section";

/** The criteria from the top rung down, with what each answer rests on. */
export const ResultsPanelLadder = ({
  ladder,
  supported,
  originOf,
}: {
  ladder: CellOutput["ladder"];
  supported: Level;
  /** Where the answer to a criterion was given, by whom and when. */
  originOf: (criterionId: string) => string | null;
}) => (
  <SidePanelSection title="Criteria">
    {ladder.map(({ level, steps }) => (
      <div
        className="grid grid-cols-[24px_1fr] gap-2 border-t border-line py-1 first-of-type:border-t-0"
        key={level}
      >
        <MaturityLevel level={level} mark={level <= supported ? "supported" : "unknown"} />
        <ul>
          {steps.map((step) => (
            <li className="flex justify-between gap-3 py-0.5" key={step.criterion.id}>
              <span>
                {step.criterion.text}
                {originOf(step.criterion.id) !== null && (
                  <span className="block text-small text-ink-3">{originOf(step.criterion.id)}</span>
                )}
              </span>
              <StepState {...step} />
            </li>
          ))}
        </ul>
      </div>
    ))}
  </SidePanelSection>
);

const HATCHED = ["unknown", "not-answered"];

const StepState = ({ standing, confidence, evidenceUrl }: LadderStep) => {
  const words = standing === "yes" && confidence !== null ? confidence : STANDING_WORDS[standing];
  const isHatched = HATCHED.includes(standing) || (standing === "yes" && confidence === "stated");
  if (standing === "lapsed")
    return (
      <span className="text-small">
        <ExceptionText tone="attention">{words}</ExceptionText>
      </span>
    );
  return (
    <span className="shrink-0 text-small whitespace-nowrap text-ink-2">
      {evidenceUrl === null ? (
        <span className={isHatched ? "inline-block bg-hatch px-[3px]" : undefined}>
          <span className={isHatched ? "bg-hatch-ground px-[3px] text-ink" : undefined}>{words}</span>
        </span>
      ) : (
        <a className="door" href={evidenceUrl} rel="noreferrer" target="_blank">
          {words}
          <span className="sr-only">, opens the evidence in a new tab</span>
        </a>
      )}
    </span>
  );
};
