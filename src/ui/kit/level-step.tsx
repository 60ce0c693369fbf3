import { classNames } from "./class-names";
import { MaturityLevel } from "./maturity-level";
import { MATURITY_FILL, MATURITY_FRAME, type MaturityTone } from "./maturity-tone";

/** The step of a gap: the supported level in the frame of its target, "to", the target. */
export function LevelStep({ from, to }: { from: MaturityTone | "unknown"; to: MaturityTone }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      <span className="sr-only">{`supported ${from}, target ${to}`}</span>
      <span
        aria-hidden="true"
        className={classNames(
          "inline-grid h-5 w-8 place-items-center rounded-cell border-2 leading-4 font-semibold",
          MATURITY_FRAME[to],
          from === "unknown" ? "bg-hatch" : MATURITY_FILL[from],
        )}
      >
        {from === "unknown" ? <span className="bg-hatch-ground px-1 font-medium">?</span> : from}
      </span>
      <span aria-hidden="true" className="text-small text-ink-3">
        to
      </span>
      <span aria-hidden="true">
        <MaturityLevel level={to} mark="target" />
      </span>
    </span>
  );
}
