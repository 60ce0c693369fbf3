"use client";

import { COVERAGE_STATES, type CoverageCounts, type CoverageState } from "@/domain/assessment/coverage-state";
import { CoverageTile } from "@/ui/framework/coverage-mark";
import { STATE_WORDS } from "@/ui/framework/coverage-words";
import { classNames } from "@/ui/kit/class-names";

type Props = {
  counts: CoverageCounts;
  state: CoverageState | null;
  onState: (state: CoverageState | null) => void;
};

/** The counts as doors: each shows its items, pressed again all of them. */
export const StateFilter = ({ counts, state, onState }: Props) => (
  <ul aria-label="Items by state" className="flex flex-wrap gap-x-1 gap-y-1">
    {COVERAGE_STATES.map((each) => (
      <li key={each}>
        <button
          aria-pressed={state === each}
          className={classNames(
            "flex h-7 items-center gap-2 rounded-control px-2 hover:bg-surface max-md:h-10",
            state === each && "bg-accent-soft",
          )}
          onClick={() => onState(state === each ? null : each)}
          type="button"
        >
          <CoverageTile state={each} />
          {STATE_WORDS[each]}
          <span className="door">
            {counts[each]} of {counts.total}
          </span>
        </button>
      </li>
    ))}
  </ul>
);
