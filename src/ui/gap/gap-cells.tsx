import type { Route } from "next";
import type { Formats } from "@/domain/report/format";
import { gapKey } from "@/ui/gap/gap-address";
import type { GapRow } from "@/ui/gap/gap-output";
import { rangeWords } from "@/ui/gap/gap-range";
import { ShallowLink } from "@/ui/gap/shallow-link";
import { Figure } from "@/ui/kit/figure";
import { TextLink } from "@/ui/kit/text-link";

export type GapCellsContext = {
  readonly programme: string;
  readonly formats: Formats;
  readonly mayPlan: boolean;
  readonly onOpen: (gapKey: string) => void;
  readonly onObjective: (objectiveId: string) => void;
};

export const GapCell = ({
  row,
  formats,
  onOpen,
}: { row: GapRow } & Pick<GapCellsContext, "formats" | "onOpen">) => (
  <span className="flex gap-3 text-left">
    <span className="shrink-0 md:w-7 text-right text-title leading-5 font-semibold text-ink-2">
      {row.rank}
    </span>
    <span className="min-w-0 flex-1">
      <span className="flex gap-x-1.5 font-semibold max-lg:flex-wrap">
        <ShallowLink
          className="hover:text-accent lg:truncate"
          href={`?gap=${gapKey(row)}`}
          onOpen={() => onOpen(gapKey(row))}
          title={row.capabilityName}
        >
          {row.capabilityName}
        </ShallowLink>
        <span className="shrink-0 text-ink-3">{row.siteName ?? "all sites"}</span>
      </span>
      {row.firstUnmet !== null && (
        <span className="block text-small leading-5 text-ink-2 max-lg:line-clamp-2 lg:truncate">
          Not met: {row.firstUnmet}
        </span>
      )}
      <span className="block text-small leading-5 md:hidden">
        {row.exposure.likely > 0 && <b>{formats.money(row.exposure.likely)} at stake</b>}
        {row.objective && <span className="text-ink-3"> {row.objective.name}</span>}
      </span>
    </span>
  </span>
);

export const ObjectiveCell = ({
  row,
  onObjective,
}: { row: GapRow } & Pick<GapCellsContext, "onObjective">) => {
  const { objective } = row;
  if (!objective) return <span className="text-ink-3">none linked</span>;
  return (
    <>
      <span className="block truncate">
        <ShallowLink
          className="door"
          href={`?objective=${objective.id}`}
          onOpen={() => onObjective(objective.id)}
          title={objective.name}
        >
          {objective.name}
        </ShallowLink>
      </span>
      <span className="block text-small leading-5 text-ink-3">link {objective.strength} of 9</span>
    </>
  );
};

export const StakeCell = ({
  row,
  formats,
  onOpen,
}: { row: GapRow } & Pick<GapCellsContext, "formats" | "onOpen">) => {
  const { exposure } = row;
  if (exposure.high === 0) return <span className="text-ink-3">–</span>;
  return (
    <>
      <b className="block">
        <ShallowLink className="door" href={`?gap=${gapKey(row)}`} onOpen={() => onOpen(gapKey(row))}>
          {formats.money(exposure.likely)}
        </ShallowLink>
      </b>
      <span className="block text-small leading-5 text-ink-3">{rangeWords(exposure, formats)}</span>
    </>
  );
};

export const CompensationCell = ({ controlNames, isCompensated }: GapRow) => {
  const [first, ...more] = controlNames;
  if (first === undefined) return <span className="text-ink-3">none</span>;
  return (
    <>
      <span className="block truncate" title={controlNames.join(", ")}>
        {first}
        {more.length > 0 && ` + ${more.length}`}
      </span>
      {!isCompensated && <span className="block text-ink-3">in part</span>}
    </>
  );
};

export const PackageCell = ({
  row,
  programme,
  mayPlan,
}: { row: GapRow } & Pick<GapCellsContext, "programme" | "mayPlan">) => {
  const [first, ...more] = row.packages;
  if (first)
    return (
      <>
        <Figure href={`${programme}/roadmap?package=${first.code}` as Route}>{first.code}</Figure>
        {more.length > 0 && <span className="ml-1 text-small text-ink-3">+ {more.length}</span>}
      </>
    );
  return mayPlan ? (
    <TextLink href={`${programme}/roadmap/initiatives` as Route}>Plan it</TextLink>
  ) : (
    <span className="text-ink-3">none</span>
  );
};
