import type { Route } from "next";
import Link from "next/link";
import { memo } from "react";
import type { HeatSite } from "@/domain/assessment/heat-map";
import { shortDate } from "@/ui/assessment/results-formats";
import { classNames } from "@/ui/kit/class-names";

const STICKY = "sticky top-(--grid-top) bg-surface align-bottom print:static";

type HeadProps = {
  sites: readonly HeatSite[];
  /** Columns from `first` up to but without `end` are drawn. */
  first: number;
  end: number;
  /** px of a narrow column that carries a code; null for columns that share the width and carry names. */
  columnWidth: number | null;
  hrefOf: (site: HeatSite) => string;
};

const Head = ({ sites, first, end, columnWidth, hrefOf }: HeadProps) => (
  <>
    <colgroup>
      <col className="w-(--names)" />
      <col className="w-12" />
      {first > 0 && <col span={first} style={{ width: columnWidth ?? undefined }} />}
      <col span={end - first} style={{ width: columnWidth ?? undefined }} />
      {end < sites.length && <col span={sites.length - end} style={{ width: columnWidth ?? undefined }} />}
    </colgroup>
    <thead>
      <tr className="text-small font-medium text-ink-3">
        <th className={classNames(STICKY, "left-0 z-4 pb-1 text-left font-medium")} scope="col">
          Capability <span className="ml-3 inline-block font-normal">● critical site</span>
        </th>
        <th className={classNames(STICKY, "left-(--names) z-4 pb-1 font-medium")} scope="col">
          Target
        </th>
        {first > 0 && <td aria-hidden="true" className={classNames(STICKY, "z-3")} colSpan={first} />}
        {sites.slice(first, end).map((site, offset) => (
          <th
            aria-colindex={first + offset + 3}
            className={classNames(STICKY, "z-3 px-px pb-1")}
            key={site.siteId}
            scope="col"
          >
            <SiteName href={hrefOf(site)} isShort={columnWidth !== null} site={site} />
          </th>
        ))}
        {end < sites.length && (
          <td aria-hidden="true" className={classNames(STICKY, "z-3")} colSpan={sites.length - end} />
        )}
      </tr>
    </thead>
  </>
);

/** Sites, each a door to its answers; drawn again only where its columns change. */
export const ResultsGridHead = memo(Head);

const SiteName = ({ site, href, isShort }: { site: HeatSite; href: string; isShort: boolean }) => {
  const { code, name, isCritical, startedOn } = site;
  const critical = isCritical && (
    <>
      <span aria-hidden="true">●</span>
      <span className="sr-only">, critical site</span>
    </>
  );
  const state = startedOn === null ? "not assessed" : shortDate(startedOn);
  return (
    <Link
      className="block hover:text-accent"
      href={href as Route}
      prefetch={false}
      title={isShort ? name : undefined}
    >
      <span className="block font-semibold wrap-break-word text-ink xl:text-dense">
        {isShort ? code : name}
      </span>
      <span className="block min-h-4 font-normal">
        <span className={isShort ? "sr-only" : undefined}>{isShort ? `${name}, ${state}` : state}</span>{" "}
        {critical}
      </span>
    </Link>
  );
};
