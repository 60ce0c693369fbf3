import type { Route } from "next";
import { CoverageBar, coverageSentence } from "@/ui/framework/coverage-bar";
import { FollowButton } from "@/ui/framework/follow-button";
import type { ListedFramework } from "@/ui/framework/framework-output";
import type { DataColumn } from "@/ui/kit/column";
import { Figure } from "@/ui/kit/figure";

type Input = { base: string; programmeId: string; siteId: string | null; mayFollow: boolean };

export const frameworkColumns = ({
  base,
  programmeId,
  siteId,
  mayFollow,
}: Input): DataColumn<ListedFramework>[] => [
  {
    id: "name",
    head: "Framework",
    cell: ({ catalogueId, name, version, publisher, counts }) => (
      <div className="max-w-96 min-w-48">
        <b>
          <Figure href={frameworkHref(base, catalogueId, siteId)}>{name}</Figure>
        </b>
        <span className="block text-small text-ink-3">
          {version}, {publisher}
        </span>
        <span className="mt-1 block md:hidden">
          <CoverageBar counts={counts} slim />
          <span className="block text-small text-ink-2">{coverageSentence(counts)}</span>
        </span>
      </div>
    ),
  },
  {
    id: "coverage",
    head: "Coverage",
    from: "md",
    cell: ({ counts }) => (
      <div className="min-w-64 pt-1">
        <CoverageBar counts={counts} />
        <span className="mt-1 block text-small text-ink-2">{coverageSentence(counts)}</span>
      </div>
    ),
  },
  {
    id: "licence",
    head: "Licence",
    from: "xl",
    width: 320,
    cell: ({ licence }) => (
      <span className="line-clamp-2 max-w-80 text-small text-ink-2" title={licence}>
        {licence}
      </span>
    ),
  },
  {
    id: "follow",
    head: <span className="sr-only">Follow</span>,
    align: "right",
    cell: (framework) => (
      <FollowButton framework={framework} mayFollow={mayFollow} programmeId={programmeId} />
    ),
  },
];

const frameworkHref = (base: string, catalogueId: string, siteId: string | null): Route =>
  `${base}/frameworks/${encodeURIComponent(catalogueId)}${siteId === null ? "" : `?site=${siteId}`}` as Route;
