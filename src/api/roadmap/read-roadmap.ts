import { can } from "@/domain/access/permission";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Site } from "@/domain/footprint/site";
import type { Programme } from "@/domain/programme/programme";
import type { PlanMonths } from "@/domain/roadmap/plan-difference";
import type { Instance, Starts } from "@/domain/roadmap/solver/instance";
import { startsOf, toInstance } from "@/domain/roadmap/to-instance";
import type { RoadmapLimits } from "@/domain/roadmap/to-instance";
import type { WorkPackageId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { sitesOf } from "@/data/footprint/sites";
import { programmeOf } from "@/data/programme/programmes";
import { limitsOf } from "@/data/roadmap/limits";
import type { StoredPlan } from "@/data/roadmap/plans";
import { planOf } from "@/data/roadmap/plans";
import type { StoredPackage } from "@/data/roadmap/work-packages";
import { workPackagesOf } from "@/data/roadmap/work-packages";

/** The packages a member may see, where they stand, and what limits them. */
export type Roadmap = {
  readonly programme: Programme;
  readonly sites: readonly Site[];
  readonly packages: readonly StoredPackage[];
  readonly limits: RoadmapLimits;
  /** Null before the first one. */
  readonly plan: StoredPlan | null;
  readonly months: PlanMonths;
  readonly instance: Instance;
  readonly starts: Starts;
};

/** One round trip: the statements go out together. */
export const readRoadmap = async (tx: Tx, scope: AuthorisedProgramme): Promise<Roadmap> => {
  const [programme, sites, packages, limits, plan] = await Promise.all([
    programmeOf(tx, scope),
    sitesOf(tx, scope),
    workPackagesOf(tx, scope),
    limitsOf(tx, scope),
    planOf(tx, scope),
  ]);
  const months = Object.fromEntries(
    packages.flatMap(({ id, startMonth }) => (startMonth === null ? [] : [[id, startMonth] as const])),
  );
  return {
    programme,
    sites,
    packages,
    limits,
    plan,
    months,
    instance: toInstance(programme, packages, sites, limits),
    starts: startsOf(programme, months),
  };
};

/** @throws Refusal `not-found`. */
export const packageIn = ({ packages }: Roadmap, id: WorkPackageId): StoredPackage => {
  const found = packages.find((each) => each.id === id);
  if (!found)
    throw new Refusal(
      "not-found",
      "This package is not in the roadmap. It may have gone with its initiative. Load the page again.",
    );
  return found;
};

/** A plan is made for all sites at once, so whoever sees some of them reads it only. */
export const mayPlan = ({ role, siteIds }: AuthorisedProgramme): boolean =>
  can(role, "roadmap:write") && siteIds === null;
