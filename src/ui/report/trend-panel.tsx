"use client";

import dynamic from "next/dynamic";
import type { Route } from "next";
import { Panel } from "@/ui/kit/panel";
import { TextLink } from "@/ui/kit/text-link";
import { monthWords } from "@/ui/report/month-words";
import type { ReportOutput } from "@/ui/report/report-output";
import { trendNote, trendSeries, trendSummary } from "@/ui/report/trend-series";

const TrendChart = dynamic(() => import("@/ui/charts/trend-chart").then(({ TrendChart }) => TrendChart), {
  ssr: false,
  loading: () => <div className="h-[217px]" />,
});

/** Loaded after the first paint: the numbers stand in the sentence below it from the start. */
export const TrendPanel = ({ base, trend }: { base: string; trend: ReportOutput["trend"] }) => (
  <Panel
    aside={`${monthWords(trend.startMonth, "year")} to ${monthWords(trend.endMonth, "year")}`}
    footer={
      <>
        {trendNote(trend)}{" "}
        {trend.planned.length === 0 && trend.verified.length > 0 && (
          <TextLink href={`${base}/roadmap/initiatives` as Route}>Choose initiatives</TextLink>
        )}
      </>
    }
    title="Are we getting there?"
    unit="% of target"
  >
    {trend.verified.length === 0 ? (
      <p className="text-ink-2">The curve starts with the first assessment.</p>
    ) : (
      <TrendChart points={trendSeries(trend)} summary={trendSummary(trend)} />
    )}
  </Panel>
);
