"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { COVERAGE_STATES } from "@/domain/assessment/coverage-state";
import { CoverageBar } from "@/ui/framework/coverage-bar";
import { CoverageRule } from "@/ui/framework/coverage-rule";
import { ExportCoverage } from "@/ui/framework/export-coverage";
import { FollowButton } from "@/ui/framework/follow-button";
import { FrameworkFacts } from "@/ui/framework/framework-facts";
import { frameworkHeadline } from "@/ui/framework/framework-headline";
import { FrameworkItemPanel } from "@/ui/framework/framework-item-panel";
import { FrameworkList } from "@/ui/framework/framework-list";
import type { FrameworkOutput } from "@/ui/framework/framework-output";
import { SiteFilter } from "@/ui/framework/site-filter";
import { StateFilter } from "@/ui/framework/state-filter";
import { AssessFramework } from "@/ui/framework/assess-framework";
import { classNames } from "@/ui/kit/class-names";
import type { ExportSlot } from "@/ui/kit/export-slot";
import { PageHeadline } from "@/ui/kit/page-headline";
import { SearchField } from "@/ui/kit/search-field";
import { TextLink } from "@/ui/kit/text-link";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  /** The site that `initial` speaks for; null: the whole programme. */
  initialSiteId: string | null;
  initial: FrameworkOutput;
  exportSlot: ExportSlot;
};

/** One framework item by item, and for each what stands behind its state. */
export const FrameworkPage = ({ programmeId, initialSiteId, initial, exportSlot }: Props) => {
  const trpc = useTRPC();
  const [params, patch] = useUrlParams();
  const siteId = params.get("site");
  const { catalogueId } = initial;
  const { data = initial, isPlaceholderData } = useQuery({
    ...trpc.framework.framework.queryOptions({ programmeId, catalogueId, siteId }),
    ...(siteId === initialSiteId && { initialData: initial }),
    placeholderData: keepPreviousData,
  });
  const base = `/programmes/${programmeId}/assessments`;
  const state = COVERAGE_STATES.find((each) => each === params.get("state")) ?? null;
  const text = params.get("text") ?? "";
  const itemId = params.get("item");
  const siteName = data.sites.find(({ id }) => id === siteId)?.name ?? null;
  return (
    <>
      <PageHeadline answer={frameworkHeadline(data, siteName)}>
        <p className="mb-1">
          <TextLink href={`${base}/frameworks` as Route}>All frameworks</TextLink>
        </p>
        <CoverageRule />
      </PageHeadline>
      <div className="mb-3 flex flex-wrap items-center gap-3">
        <SiteFilter onSite={(site) => patch({ site })} siteId={siteId} sites={data.sites} />
        <SearchField
          label="Search id or title"
          onChange={({ target }) => patch({ text: target.value })}
          shortcut="/"
          value={text}
        />
        <span className="ml-auto flex flex-wrap items-center gap-2 max-md:ml-0">
          <FollowButton framework={data} mayFollow={data.mayFollow} programmeId={programmeId} />
          <ExportCoverage catalogueId={catalogueId} programmeId={programmeId} siteId={siteId} />
          <AssessFramework base={base} framework={data} programmeId={programmeId} siteId={siteId} />
        </span>
      </div>
      <div className="mb-3 grid gap-2">
        <CoverageBar counts={data.counts} />
        <StateFilter counts={data.counts} onState={(next) => patch({ state: next })} state={state} />
      </div>
      <div
        aria-busy={isPlaceholderData}
        className={classNames(
          "grid grid-cols-[minmax(0,1fr)] items-start gap-4",
          itemId !== null && "xl:grid-cols-[minmax(0,1fr)_336px]",
        )}
      >
        <div className="grid min-w-0 gap-4">
          <FrameworkList
            framework={data}
            onItem={(item) => patch({ item })}
            selectedId={itemId}
            siteCount={siteId === null ? data.sites.length : 1}
            state={state}
            text={text}
          />
          <FrameworkFacts base={base} exportSlot={exportSlot} framework={data} />
        </div>
        {itemId !== null && (
          <FrameworkItemPanel
            base={base}
            catalogueId={catalogueId}
            itemId={itemId}
            key={itemId}
            onClose={() => patch({ item: null })}
            programmeId={programmeId}
            siteId={siteId}
          />
        )}
      </div>
    </>
  );
};
