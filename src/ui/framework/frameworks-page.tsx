"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { CoverageRule } from "@/ui/framework/coverage-rule";
import { FrameworkAssessments } from "@/ui/framework/framework-assessments";
import type { FrameworksOutput, ListedFramework } from "@/ui/framework/framework-output";
import { frameworkColumns } from "@/ui/framework/framework-columns";
import { frameworksHeadline } from "@/ui/framework/frameworks-headline";
import { SiteFilter } from "@/ui/framework/site-filter";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { DataTable } from "@/ui/kit/data-table";
import type { ExportSlot } from "@/ui/kit/export-slot";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  /** The site that `initial` speaks for; null: the whole programme. */
  initialSiteId: string | null;
  initial: FrameworksOutput;
  exportSlot: ExportSlot;
};

const SECTIONS = { followed: "Followed by this programme", own: "Your own", shipped: "All others" } as const;
type SectionKey = keyof typeof SECTIONS;

const sectionOf = ({ isFollowed, isOwn }: ListedFramework): SectionKey => {
  if (isFollowed) return "followed";
  return isOwn ? "own" : "shipped";
};

const inSections = (frameworks: readonly ListedFramework[]): ListedFramework[] =>
  (Object.keys(SECTIONS) as SectionKey[]).flatMap((key) =>
    frameworks.filter((framework) => sectionOf(framework) === key),
  );

/** What the answers given once are worth in every framework. */
export const FrameworksPage = ({ programmeId, initialSiteId, initial, exportSlot }: Props) => {
  const trpc = useTRPC();
  const [params, patch] = useUrlParams();
  const siteId = params.get("site");
  const { data = initial, isPlaceholderData } = useQuery({
    ...trpc.framework.frameworks.queryOptions({ programmeId, siteId }),
    ...(siteId === initialSiteId && { initialData: initial }),
    placeholderData: keepPreviousData,
  });
  const base = `/programmes/${programmeId}/assessments`;
  const siteName = data.sites.find(({ id }) => id === siteId)?.name ?? null;
  return (
    <>
      <PageHeadline answer={frameworksHeadline(data.frameworks, siteName)}>
        <CoverageRule />
      </PageHeadline>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SiteFilter onSite={(site) => patch({ site })} siteId={siteId} sites={data.sites} />
        <span className="ml-auto max-md:ml-0">
          {data.mayImport ? (
            <ButtonLink href={`${base}/frameworks/import` as Route}>Bring your own catalogue</ButtonLink>
          ) : (
            <Button reason="An owner or the programme lead can.">Bring your own catalogue</Button>
          )}
        </span>
      </div>
      <div aria-busy={isPlaceholderData} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <Panel
          aside={siteName ?? (data.sites.length === 1 ? "1 site" : `all ${data.sites.length} sites`)}
          flush
          title="Coverage"
        >
          <DataTable
            columns={frameworkColumns({ base, programmeId, siteId, mayFollow: data.mayFollow })}
            label="Coverage by framework"
            rowHeight={56}
            rowKey={({ catalogueId }) => catalogueId}
            rows={inSections(data.frameworks)}
            sectionOf={(framework) => {
              const key = sectionOf(framework);
              return { key, head: <b>{SECTIONS[key]}</b> };
            }}
          />
        </Panel>
        <FrameworkAssessments
          assessments={data.assessments}
          base={base}
          exportSlot={exportSlot}
          how={
            data.mayAssess
              ? "Open one above and assess it."
              : "A facilitator or the programme lead can start that."
          }
        />
      </div>
    </>
  );
};
