import { addMonths } from "@/domain/shared/month";
import type { Month } from "@/domain/shared/month";
import { ProgressBar } from "@/ui/kit/progress-bar";
import { gapWords } from "@/ui/roadmap/gap-words";
import { monthWithYear } from "@/ui/roadmap/month-words";
import type { PlanningRun } from "@/ui/roadmap/roadmap-output";

type Props = {
  run: PlanningRun;
  packageCount: number;
  programmeStart: Month;
  /** Undefined for those who may not. */
  onCancel: (() => void) | undefined;
};

const points = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** What the best plan so far is worth, and what no plan can exceed. */
const worthOf = (
  { aim, riskPoints, objective, bound }: PlanningRun,
  programmeStart: Month,
): string | null => {
  if (riskPoints === null) return null;
  if (aim === "soonest" && objective !== null)
    return `ends in ${monthWithYear(addMonths(programmeStart, objective - 1))}`;
  const found = `${points.format(riskPoints)} risk points`;
  return bound === null || aim === "soonest" ? found : `${found} of ${points.format(bound)} at most`;
};

/** The planner at work: how long yet, how good the best plan so far is, and a way to stop with it. */
export const PlanningProgress = ({ run, packageCount, programmeStart, onCancel }: Props) => {
  const { state, seconds, elapsedSeconds, hasPlan, isMine, byName } = run;
  const figures = [worthOf(run, programmeStart), gapWords(run, programmeStart)].filter(Boolean);
  const notes = [
    state === "queued"
      ? "Waiting for the planner."
      : `${Math.min(Math.round(elapsedSeconds), seconds)} of ${seconds} s.`,
    !isMine && `Started by ${byName}.`,
    hasPlan && "The best plan so far is kept when you cancel.",
    "You may leave this page.",
  ].filter(Boolean);
  return (
    <ProgressBar
      cancel={onCancel && { label: "Cancel", onSelect: onCancel }}
      figure={figures.join(" · ") || undefined}
      note={notes.join(" ")}
      share={state === "queued" ? undefined : Math.min(elapsedSeconds / seconds, 1)}
      title={`Planning ${packageCount} packages`}
    />
  );
};
