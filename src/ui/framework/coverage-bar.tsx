import { COVERAGE_STATES, type CoverageCounts, type CoverageState } from "@/domain/assessment/coverage-state";
import { STATE_WORDS } from "@/ui/framework/coverage-words";
import { classNames } from "@/ui/kit/class-names";

const PIECE: Record<CoverageState, string> = {
  met: "bg-mark-verified",
  partly: "bg-mark-forecast",
  open: "bg-surface inset-ring-1 inset-ring-ink-3",
  unknown: "bg-hatch",
  "not-applicable": "bg-sunken",
  unmapped: "inset-ring-1 inset-ring-line-strong",
};

/** The states as pieces of one bar, in the order of the legend; the counts stand beside it in words. */
export const CoverageBar = ({ counts, slim }: { counts: CoverageCounts; slim?: boolean }) => (
  <span
    aria-hidden="true"
    className={classNames("flex w-full gap-px overflow-hidden rounded-cell", slim ? "h-2" : "h-3")}
  >
    {COVERAGE_STATES.filter((state) => counts[state] > 0).map((state) => (
      <span
        className={classNames("h-full min-w-0.5", PIECE[state])}
        key={state}
        style={{ flexGrow: counts[state], flexBasis: 0 }}
      />
    ))}
  </span>
);

/** "Met 12, partly met 8 … of 106": every figure with its denominator, whatever is zero left out but met. */
export const coverageSentence = (counts: CoverageCounts): string => {
  const told = COVERAGE_STATES.filter((state) => state === "met" || counts[state] > 0);
  return `${told.map((state) => `${counts[state]} ${STATE_WORDS[state].toLowerCase()}`).join(", ")}; of ${counts.total}`;
};
