import type { Route } from "next";
import type { Formats } from "@/domain/report/format";
import { gapKey } from "@/ui/gap/gap-address";
import type { GapRow } from "@/ui/gap/gap-output";
import { rangeWords } from "@/ui/gap/gap-range";
import { OutageCell } from "@/ui/gap/outage-cell";
import { ShallowLink } from "@/ui/gap/shallow-link";
import type { DataColumn } from "@/ui/kit/column";
import { Figure } from "@/ui/kit/figure";
import { LevelStep } from "@/ui/kit/level-step";
import { TextLink } from "@/ui/kit/text-link";

export type GapColumnsContext = {
  readonly programme: string;
  readonly formats: Formats;
  readonly mayPlan: boolean;
  /** The side panel takes room, and says itself why the rank is what it is. */
  readonly isPanelOpen: boolean;
  readonly onOpen: (gapKey: string) => void;
  readonly onObjective: (objectiveId: string) => void;
};

const GapCell = ({
  row,
  formats,
  onOpen,
}: { row: GapRow } & Pick<GapColumnsContext, "formats" | "onOpen">) => (
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

const ObjectiveCell = ({ row, onObjective }: { row: GapRow } & Pick<GapColumnsContext, "onObjective">) => {
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

const StakeCell = ({
  row,
  formats,
  onOpen,
}: { row: GapRow } & Pick<GapColumnsContext, "formats" | "onOpen">) => {
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

const CompensationCell = ({ controlNames, isCompensated }: GapRow) => {
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

const PackageCell = ({
  row,
  programme,
  mayPlan,
}: { row: GapRow } & Pick<GapColumnsContext, "programme" | "mayPlan">) => {
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

/** Rank and meaning, then the numbers; what explains waits for room. */
export const gapColumns = (context: GapColumnsContext): DataColumn<GapRow>[] => {
  const { programme, formats, mayPlan, isPanelOpen, onOpen, onObjective } = context;
  const from = isPanelOpen ? "xl" : "lg";
  const explaining: DataColumn<GapRow>[] = isPanelOpen
    ? []
    : [
        {
          id: "why",
          head: "Why this rank",
          width: 240,
          from: "xl",
          cell: ({ why }) => <span className="line-clamp-3 text-small text-ink-2">{why}</span>,
        },
        {
          id: "compensation",
          head: "Compensation",
          width: 144,
          from: "xl",
          cell: (row) => (
            <div className="text-small leading-5">
              <CompensationCell {...row} />
            </div>
          ),
        },
      ];
  return [
    {
      id: "gap",
      head: (
        <>
          Rank, gap<span className="max-lg:hidden"> and what is missing on the floor</span>
        </>
      ),
      cell: (row) => <GapCell formats={formats} onOpen={onOpen} row={row} />,
    },
    {
      id: "level",
      head: "Level",
      width: 104,
      cell: ({ supportedLevel, targetLevel }) => (
        <span className="whitespace-nowrap">
          <LevelStep from={supportedLevel} to={targetLevel} />
        </span>
      ),
    },
    {
      id: "objective",
      head: "Objective",
      width: 168,
      from,
      cell: (row) => <ObjectiveCell onObjective={onObjective} row={row} />,
    },
    {
      id: "stake",
      head: "At stake",
      width: 124,
      from: "md",
      align: "right",
      cell: (row) => <StakeCell formats={formats} onOpen={onOpen} row={row} />,
    },
    ...explaining,
    {
      id: "outage",
      head: "Next outage",
      width: 120,
      from,
      cell: ({ outage }) => (
        <div className="text-small leading-5">
          <OutageCell formats={formats} outage={outage} />
        </div>
      ),
    },
    {
      id: "package",
      head: "Package",
      width: 88,
      from,
      cell: (row) => <PackageCell mayPlan={mayPlan} programme={programme} row={row} />,
    },
  ];
};
