import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Month } from "@/domain/shared/month";
import type { Tx } from "@/data/client";
import { controlsOf } from "@/data/countermeasure/controls";
import { sitesOf } from "@/data/footprint/sites";
import { acceptancesOf } from "@/data/gap/acceptances";
import { judgementsOf } from "@/data/gap/judgements";
import { nextOutages } from "@/data/gap/next-outages";
import { proposedCutOvers } from "@/data/governance/proposed-cut-overs";
import { gapLinksOf } from "@/data/objective/gap-links";
import { objectivesOf } from "@/data/objective/objectives";
import { obligationsOf } from "@/data/programme/obligations";
import { programmeOf } from "@/data/programme/programmes";
import { targetOverridesOf } from "@/data/programme/targets";
import { assessmentHistory } from "@/data/report/assessment-history";
import { planLimits } from "@/data/report/plan-limits";
import { plannedPackages } from "@/data/report/planned-packages";
import { unassignedAssets } from "@/data/report/unassigned-assets";

/** All that the executive page rests on; the statements go out together. @param from first month for outages. */
export const reportState = async (tx: Tx, scope: AuthorisedProgramme, from: Month) => {
  const [[programme, sites, history, overrides], [judgements, links, objectives], [packages, limits], facts] =
    await Promise.all([
      Promise.all([
        programmeOf(tx, scope),
        sitesOf(tx, scope),
        assessmentHistory(tx, scope),
        targetOverridesOf(tx, scope),
      ]),
      Promise.all([judgementsOf(tx, scope), gapLinksOf(tx, scope), objectivesOf(tx, scope)]),
      Promise.all([plannedPackages(tx, scope), planLimits(tx, scope)]),
      Promise.all([
        nextOutages(tx, scope, from),
        unassignedAssets(tx, scope),
        proposedCutOvers(tx, scope),
        controlsOf(tx, scope),
        obligationsOf(tx, scope),
        acceptancesOf(tx, scope),
      ]),
    ]);
  const [outages, unassigned, proposed, controls, obligations, accepted] = facts;
  const gaps = { overrides, judgements, links, objectives };
  return {
    programme,
    sites,
    history,
    ...gaps,
    packages,
    ...limits,
    outages,
    unassigned,
    proposed,
    controls,
    obligations,
    accepted,
  };
};

export type ReportState = Awaited<ReturnType<typeof reportState>>;
