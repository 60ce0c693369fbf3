"use client";

import { useMutation } from "@tanstack/react-query";
import type { SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { LimitsPanel } from "@/ui/roadmap/limits-panel";
import { monthColumns } from "@/ui/roadmap/month-columns";
import type { LimitsOutput } from "@/ui/roadmap/roadmap-output";
import { useFigureDraft } from "@/ui/roadmap/use-figure-draft";
import { useSavedLimits } from "@/ui/roadmap/use-saved-limits";
import { useTRPC } from "@/ui/trpc";

const noteOf = ({ cutoverCount, longestCutoverHours }: LimitsOutput["sites"][number]) =>
  cutoverCount === 0
    ? "no cut-over"
    : `${cutoverCount} ${cutoverCount === 1 ? "cut-over" : "cut-overs"}, longest ${longestCutoverHours} h`;

export const LimitsOutages = ({ data, programmeId }: { data: LimitsOutput; programmeId: string }) => {
  const trpc = useTRPC();
  const { months, sites, mayWrite } = data;
  const hours = new Map<string, number>(
    sites.flatMap(({ siteId, grants }) =>
      grants.map((grant) => [`${siteId}/${grant.month}`, grant.hours] as const),
    ),
  );
  const draft = useFigureDraft((siteId, month) => hours.get(`${siteId}/${month}`) ?? null);
  const save = useMutation(trpc.roadmap.grantOutages.mutationOptions(useSavedLimits(draft.discard)));
  const outageGrants = draft.changes.map(({ row, column, value, seen }) => ({
    siteId: row as SiteId,
    month: column as Month,
    hours: value ?? 0,
    seen: seen ?? 0,
  }));
  return (
    <LimitsPanel
      columns={monthColumns(months)}
      fillHead="every month"
      label="Outage hours by site and month"
      placeholder={() => "none"}
      rowHead="Site"
      rows={sites.map((site) => ({ key: site.siteId, name: site.name, note: noteOf(site) }))}
      footer="An empty month grants nothing: no cut-over is ever placed there. Paste from a spreadsheet into the first cell."
      title="Outages granted by operations"
      unit="hours, by site and month"
      draft={draft}
      mayWrite={mayWrite}
      onSave={() => save.mutate({ programmeId, outageGrants })}
      saving={save}
    />
  );
};
