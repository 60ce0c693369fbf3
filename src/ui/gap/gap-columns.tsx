import {
  CompensationCell,
  GapCell,
  ObjectiveCell,
  PackageCell,
  StakeCell,
  type GapCellsContext,
} from "@/ui/gap/gap-cells";
import type { GapRow } from "@/ui/gap/gap-output";
import { OutageCell } from "@/ui/gap/outage-cell";
import type { DataColumn } from "@/ui/kit/column";
import { LevelStep } from "@/ui/kit/level-step";

type Context = GapCellsContext & {
  /** The side panel takes room, and says itself why the rank is what it is. */
  readonly isPanelOpen: boolean;
};

const EXPLAINING: readonly DataColumn<GapRow>[] = [
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

const meaningAndLevel = (context: Context): DataColumn<GapRow>[] => [
  {
    id: "gap",
    head: (
      <>
        Rank, gap<span className="max-lg:hidden"> and what is missing on the floor</span>
      </>
    ),
    cell: (row) => <GapCell row={row} {...context} />,
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
];

/** Rank and meaning, then the numbers; what explains waits for room. */
export const gapColumns = (context: Context): DataColumn<GapRow>[] => {
  const from = context.isPanelOpen ? "xl" : "lg";
  return [
    ...meaningAndLevel(context),
    {
      id: "objective",
      head: "Objective",
      width: 168,
      from,
      cell: (row) => <ObjectiveCell row={row} {...context} />,
    },
    {
      id: "stake",
      head: "At stake",
      width: 124,
      from: "md",
      align: "right",
      cell: (row) => <StakeCell row={row} {...context} />,
    },
    ...(context.isPanelOpen ? [] : EXPLAINING),
    {
      id: "outage",
      head: "Next outage",
      width: 120,
      from,
      cell: ({ outage }) => (
        <div className="text-small leading-5">
          <OutageCell formats={context.formats} outage={outage} />
        </div>
      ),
    },
    {
      id: "package",
      head: "Package",
      width: 88,
      from,
      cell: (row) => <PackageCell row={row} {...context} />,
    },
  ];
};
