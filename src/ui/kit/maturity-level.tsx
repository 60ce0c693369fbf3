import { classNames } from "./class-names";
import { MATURITY_FILL, type MaturityTone } from "./maturity-tone";

/** A small tile, 24 × 20: `supported` is filled, `target` framed, `unknown` hatched (with the claimed numeral, or "?"). */
export function MaturityLevel({
  level,
  mark,
}: {
  level: MaturityTone | undefined;
  mark: "supported" | "target" | "unknown";
}) {
  const tile = "inline-grid h-5 w-6 shrink-0 place-items-center rounded-cell text-small font-semibold";
  if (mark === "unknown" || level === undefined)
    return (
      <span className={classNames(tile, "bg-hatch")}>
        <span className="bg-hatch-ground px-[3px] leading-4">{level ?? "?"}</span>
      </span>
    );
  return (
    <span
      className={classNames(tile, mark === "target" ? "border-2 border-mark-target" : MATURITY_FILL[level])}
    >
      {level}
    </span>
  );
}
