import type { DomainRow } from "@/domain/report/domain-rows";
import { doorTo } from "@/domain/report/door";
import type { Formats } from "@/domain/report/format";
import { shareText } from "@/domain/report/share-of-target";
import type { DataColumn } from "@/ui/kit/column";
import { Figure } from "@/ui/kit/figure";
import { LadderAxis } from "@/ui/kit/ladder-axis";
import { LadderBar } from "@/ui/kit/ladder-bar";
import { doorHref } from "@/ui/report/door-href";
import { hatchOf, toTenth } from "@/ui/report/ladder-marks";
import { monthWords } from "@/ui/report/month-words";

/** With the points its share of target moved, undefined where nothing can be compared. */
export type ComparedDomain = DomainRow & {
  readonly points: number | undefined;
  /** Mean level counting only answers that are still proven; undefined until it has come. */
  readonly provenMean: number | undefined;
};
type Column = DataColumn<ComparedDomain>;

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace("-", "−"));

const levelColumns = (formats: Formats): Column[] => [
  { id: "domain", head: "Domain", width: 144, cell: ({ name }) => <b>{name}</b> },
  {
    id: "ladder",
    head: <LadderAxis />,
    cell: (row) => (
      <LadderBar
        forecast={row.forecastMean === null ? undefined : toTenth(row.forecastMean)}
        name={row.name}
        supported={toTenth(row.supportedMean ?? 0)}
        target={toTenth(row.targetMean)}
        unknown={hatchOf(row)}
      />
    ),
  },
  {
    id: "now",
    head: "Now",
    align: "right",
    width: 72,
    cell: ({ supportedMean }) => (supportedMean === null ? "unknown" : <b>{formats.mean(supportedMean)}</b>),
  },
  {
    id: "proven",
    head: "Proven",
    align: "right",
    width: 72,
    from: "md",
    cell: ({ supportedMean, provenMean }) => {
      if (supportedMean === null || provenMean === undefined) return <span className="text-ink-3">–</span>;
      const proven = formats.mean(provenMean);
      return proven === formats.mean(supportedMean) ? (
        <span className="text-ink-3">all</span>
      ) : (
        <>
          <span aria-hidden="true" className="mr-1 inline-block size-3 bg-hatch align-[-1px]" />
          {proven}
        </>
      );
    },
  },
  {
    id: "target",
    head: "Target",
    align: "right",
    width: 56,
    from: "md",
    cell: ({ targetMean }) => <span className="text-ink-3">{formats.mean(targetMean)}</span>,
  },
];

const shareColumn = (base: string, formats: Formats): Column => ({
  id: "share",
  head: "Of target",
  align: "right",
  width: 80,
  cell: ({ share, supportedMean }) => (
    <Figure href={doorHref(base, doorTo("results"))}>
      {shareText(supportedMean === null ? null : share, formats)}
    </Figure>
  ),
});

const sinceColumn = (since: string): Column => ({
  id: "since",
  head: `Since ${monthWords(since, "short")}`,
  align: "right",
  width: 80,
  from: "md",
  cell: ({ points }) => <span className="text-ink-3">{points === undefined ? "–" : signed(points)}</span>,
});

const weaknessColumns = (base: string, formats: Formats): Column[] => [
  {
    id: "floor",
    head: "Floor",
    align: "right",
    width: 88,
    from: "md",
    cell: ({ floor }) =>
      floor && (
        <>
          {floor.level}{" "}
          <span className="text-small">
            <Figure href={doorHref(base, doorTo("gaps", { q: floor.capabilityId }))}>
              {floor.capabilityId}
            </Figure>
          </span>
        </>
      ),
  },
  {
    id: "unknown",
    head: "Unknown",
    align: "right",
    width: 88,
    from: "md",
    cell: ({ unknown: { count, of } }) => (
      <span className="text-ink-3">
        {count === 0 ? "–" : `${formats.count(count)} of ${formats.count(of)}`}
      </span>
    ),
  },
];

/** @param since ISO date of the round compared with; null leaves the column out. */
export const domainColumns = (base: string, formats: Formats, since: string | null): Column[] => [
  ...levelColumns(formats),
  shareColumn(base, formats),
  ...(since === null ? [] : [sinceColumn(since)]),
  ...weaknessColumns(base, formats),
];
