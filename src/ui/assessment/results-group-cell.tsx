import type { GroupCell } from "@/domain/assessment/group-rollup";
import type { MaturityLevel as Level } from "@/domain/framework/maturity-model";
import { coverageWords } from "@/ui/assessment/roll-up-words";
import { MaturityLevel } from "@/ui/kit/maturity-level";

type Props = { cell: GroupCell | null; target: Level; siteCount: number };

/** A rolled-up level with what it rests on: who carries the next one, and who is unknown. */
export const ResultsGroupCell = ({ cell, target, siteCount }: Props) => {
  if (cell === null)
    return (
      <span className="flex items-center gap-2 text-small text-ink-3">
        <MaturityLevel level={undefined} mark="unknown" /> unknown
      </span>
    );
  const { level, unknownSites } = cell;
  return (
    <span className="flex items-start gap-2">
      <MaturityLevel level={level} mark="supported" />
      <span className="text-small leading-5 text-ink-2">
        {level >= target
          ? "target reached"
          : `${unknownSites > 0 ? "at most " : ""}${target - level} below target`}
        <span className="block leading-4 text-ink-3">
          {coverageWords(cell, siteCount)}
          {unknownSites > 0 && `, ${unknownSites} unknown`}
        </span>
      </span>
    </span>
  );
};
