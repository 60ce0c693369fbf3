import type { Route } from "next";
import Link from "next/link";
import type { HeatSite } from "@/domain/assessment/heat-map";
import type { ColumnSpan } from "@/ui/assessment/results-column-window";
import { shortDate } from "@/ui/assessment/results-formats";
import { classNames } from "@/ui/kit/class-names";

const STICKY = "sticky top-(--grid-top) bg-surface align-bottom print:static";

type HeadProps = {
  sites: readonly HeatSite[];
  span: ColumnSpan;
  /** px of a narrow column that carries a code; null for columns that share the width and carry names. */
  columnWidth: number | null;
  hrefOf: (site: HeatSite) => string;
};

/** Sites, each a door to its answers. */
export const ResultsGridHead = ({ sites, span, columnWidth, hrefOf }: HeadProps) => (
  <>
    <colgroup>
      <col className="w-(--names)" />
      <col className="w-12" />
      {span.first > 0 && <col span={span.first} style={{ width: columnWidth ?? undefined }} />}
      <col span={span.end - span.first} style={{ width: columnWidth ?? undefined }} />
      {span.end < sites.length && (
        <col span={sites.length - span.end} style={{ width: columnWidth ?? undefined }} />
      )}
    </colgroup>
    <thead>
      <tr className="text-small font-medium text-ink-3">
        <th className={classNames(STICKY, "left-0 z-4 pb-1 text-left font-medium")} scope="col">
          Capability <span className="ml-3 inline-block font-normal">● critical site</span>
        </th>
        <th className={classNames(STICKY, "left-(--names) z-4 pb-1 font-medium")} scope="col">
          Target
        </th>
        {span.first > 0 && (
          <td aria-hidden="true" className={classNames(STICKY, "z-3")} colSpan={span.first} />
        )}
        {sites.slice(span.first, span.end).map((site, offset) => (
          <th
            aria-colindex={span.first + offset + 3}
            className={classNames(STICKY, "z-3 px-px pb-1")}
            key={site.siteId}
            scope="col"
          >
            <SiteName href={hrefOf(site)} isShort={columnWidth !== null} site={site} />
          </th>
        ))}
        {span.end < sites.length && (
          <td aria-hidden="true" className={classNames(STICKY, "z-3")} colSpan={sites.length - span.end} />
        )}
      </tr>
    </thead>
  </>
);

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
