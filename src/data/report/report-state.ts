import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Month } from "@/domain/shared/month";
import type { Tx } from "@/data/client";
import { sitesOf } from "@/data/footprint/sites";
import { judgementsOf } from "@/data/gap/judgements";
import { nextOutages } from "@/data/gap/next-outages";
import { gapLinksOf } from "@/data/objective/gap-links";
import { objectivesOf } from "@/data/objective/objectives";
import { programmeOf } from "@/data/programme/programmes";
import { targetOverridesOf } from "@/data/programme/targets";
import { assessmentHistory } from "@/data/report/assessment-history";
import { planLimits } from "@/data/report/plan-limits";
import { plannedPackages } from "@/data/report/planned-packages";
import { unassignedAssets } from "@/data/report/unassigned-assets";

/** All that the executive page rests on, in one round trip: the statements go out together. @param from for outages. */
export const reportState = async (tx: Tx, scope: AuthorisedProgramme, from: Month) => {
  const [programme, sites, history, overrides, judgements, links, objectives, packages, limits, ...facts] =
    await Promise.all([
      programmeOf(tx, scope),
      sitesOf(tx, scope),
      assessmentHistory(tx, scope),
      targetOverridesOf(tx, scope),
      judgementsOf(tx, scope),
      gapLinksOf(tx, scope),
      objectivesOf(tx, scope),
      plannedPackages(tx, scope),
      planLimits(tx, scope),
      nextOutages(tx, scope, from),
      unassignedAssets(tx, scope),
    ]);
  const [outages, unassigned] = facts;
  return {
    programme,
    sites,
    history,
    overrides,
    judgements,
    links,
    objectives,
    packages,
    ...limits,
    outages,
    unassigned,
  };
};

export type ReportState = Awaited<ReturnType<typeof reportState>>;
