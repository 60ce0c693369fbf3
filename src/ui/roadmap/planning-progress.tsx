import { addMonths } from "@/domain/shared/month";
import { ProgressBar } from "@/ui/kit/progress-bar";
import { gapWords } from "@/ui/roadmap/gap-words";
import type { Planned } from "@/ui/roadmap/gap-words";
import { monthWithYear } from "@/ui/roadmap/month-words";
import type { PlanningRun } from "@/ui/roadmap/roadmap-output";

type Props = {
  run: PlanningRun;
  packageCount: number;
  programme: Planned;
  /** Undefined for those who may not. */
  onCancel: (() => void) | undefined;
};

const points = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

/** What the best plan so far is worth, and what no plan can exceed; before that, what comes first. */
const worthOf = (run: PlanningRun, { start }: Planned): string | null => {
  const { aim, riskPoints, objective, bound } = run;
  if (riskPoints === null) return null;
  if (objective === null) return aim === "risk" ? "safety first" : "safety and most risk first";
  const found = `${points.format(riskPoints)} risk points`;
  if (aim === "soonest") return `${found}, ends in ${monthWithYear(addMonths(start, objective - 1))}`;
  return bound === null ? found : `${found} of ${points.format(bound)} at most`;
};

/** The planner at work: how long yet, how good the best plan so far is, and a way to stop with it. */
export const PlanningProgress = ({ run, packageCount, programme, onCancel }: Props) => {
  const { state, seconds, elapsedSeconds, planCount, hasPlan, isMine, byName } = run;
  const figures = [worthOf(run, programme), gapWords(run, programme)].filter(Boolean);
  const notes = [
    state === "queued"
      ? "Waiting for the planner."
      : `${Math.min(Math.round(elapsedSeconds), seconds)} of ${seconds} s.`,
    !isMine && `Started by ${byName}.`,
    hasPlan &&
      `${planCount} ${planCount === 1 ? "plan" : "plans"} found; the best one is kept when you cancel.`,
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
