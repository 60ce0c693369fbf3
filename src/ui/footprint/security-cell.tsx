import type { RequirementCell } from "@/domain/assessment/zone-reading";
import { cellWords, gapWords } from "@/ui/footprint/security-words";
import { classNames } from "@/ui/kit/class-names";
import { AttentionMark } from "@/ui/kit/marks";

const figure = (level: number | null) => level ?? "?";

/** SL-T, SL-C and SL-A of one requirement with the gap; unknown is hatched, a gap is framed. */
export const SecurityCell = ({ cell }: { cell: RequirementCell }) => {
  const { target, capability, achieved, gap, isLapsed } = cell;
  if (target === null && capability === null && achieved === null) return <WhollyUnknown cell={cell} />;
  const isUnknown = gap === null;
  const hasGap = gap !== null && gap > 0;
  return (
    <span
      className={classNames(
        "relative inline-grid h-6 w-[76px] grid-cols-[12px_12px_12px_1fr] items-center gap-x-1 rounded-cell pl-1.5 text-center leading-6",
        isUnknown && "bg-hatch",
        hasGap && "bg-raised inset-ring-2 inset-ring-ink-2",
      )}
    >
      <span className="sr-only">
        {cellWords(cell)}
        {isLapsed && ", a test is due"}
      </span>
      <span aria-hidden="true" className={classNames("text-ink-2", isUnknown && "bg-hatch-ground")}>
        {figure(target)}
      </span>
      <span aria-hidden="true" className={classNames("text-ink-3", isUnknown && "bg-hatch-ground")}>
        {figure(capability)}
      </span>
      <span aria-hidden="true" className={classNames("font-semibold", isUnknown && "bg-hatch-ground")}>
        {figure(achieved)}
      </span>
      <span
        aria-hidden="true"
        className={classNames("pr-1.5 text-right", hasGap ? "font-semibold" : "text-ink-3")}
      >
        {gapWords(gap)}
      </span>
      {isLapsed && <AttentionMark className="absolute -top-1 -left-1" />}
    </span>
  );
};

const WhollyUnknown = ({ cell }: { cell: RequirementCell }) => (
  <span className="inline-block h-6 w-[76px] rounded-cell bg-hatch text-center leading-6">
    <span className="sr-only">{cellWords(cell)}</span>
    <span aria-hidden="true" className="bg-hatch-ground px-1">
      ?
    </span>
  </span>
);
