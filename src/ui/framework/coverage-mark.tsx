import type { CoverageState } from "@/domain/assessment/coverage-state";
import { STATE_WORDS } from "@/ui/framework/coverage-words";
import { classNames } from "@/ui/kit/class-names";
import { DoneMark } from "@/ui/kit/marks";

const TILE: Record<CoverageState, string> = {
  met: "bg-mark-verified text-surface",
  partly: "border border-mark-verified bg-linear-to-r from-mark-verified from-50% to-transparent to-50%",
  open: "border border-ink-2",
  unknown: "bg-hatch text-ink",
  "not-applicable": "border border-line-strong text-ink-3",
  unmapped: "border border-dashed border-control",
};

/** A state as a shape with its word. */
export const CoverageMark = ({ state, note }: { state: CoverageState; note?: string }) => (
  <span className="inline-flex items-center gap-2 align-middle whitespace-nowrap">
    <CoverageTile state={state} />
    <span className={state === "unmapped" || state === "not-applicable" ? "text-ink-3" : undefined}>
      {STATE_WORDS[state]}
      {note !== undefined && <span className="text-small text-ink-3"> {note}</span>}
    </span>
  </span>
);

export const CoverageTile = ({ state }: { state: CoverageState }) => (
  <span
    aria-hidden="true"
    className={classNames(
      "grid size-4 shrink-0 place-items-center rounded-cell text-tick leading-none font-semibold",
      TILE[state],
    )}
  >
    {state === "met" && <DoneMark size={12} />}
    {state === "unknown" && <span className="bg-hatch-ground px-px">?</span>}
    {state === "not-applicable" && "–"}
  </span>
);
