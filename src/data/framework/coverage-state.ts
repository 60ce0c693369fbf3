import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { CurrentAssessment } from "@/domain/assessment/programme-standing";
import type { Site } from "@/domain/footprint/site";
import type { SiteGroup } from "@/domain/footprint/site-group";
import type { CrosswalkIndex } from "@/domain/framework/crosswalk-index";
import type { Programme } from "@/domain/programme/programme";
import { currentAssessments } from "@/data/assessment/current-answers";
import {
  frameworkAssessmentsOf,
  type ListedFrameworkAssessment,
} from "@/data/assessment/framework-assessment-list";
import type { Tx } from "@/data/client";
import { siteGroupsOf } from "@/data/footprint/site-groups";
import { sitesOf } from "@/data/footprint/sites";
import { crosswalkOf } from "@/data/framework/crosswalk-edges";
import { programmeOf } from "@/data/programme/programmes";
import { targetOverridesOf, type StoredOverride } from "@/data/programme/targets";

/** All that the coverage of frameworks is computed from. */
export type CoverageState = {
  readonly programme: Programme;
  readonly sites: readonly Site[];
  readonly siteGroups: readonly SiteGroup[];
  readonly assessments: readonly CurrentAssessment[];
  readonly overrides: readonly StoredOverride[];
  readonly crosswalk: CrosswalkIndex;
  /** Newest first. */
  readonly frameworkAssessments: readonly ListedFrameworkAssessment[];
};

/** One round trip: the statements go out together. @param catalogueId null: assessments of every framework. */
export const coverageState = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  catalogueId: string | null,
): Promise<CoverageState> => {
  const [programme, sites, siteGroups, assessments, overrides, crosswalk, frameworkAssessments] =
    await Promise.all([
      programmeOf(tx, scope),
      sitesOf(tx, scope),
      siteGroupsOf(tx, scope),
      currentAssessments(tx, scope),
      targetOverridesOf(tx, scope),
      crosswalkOf(tx, scope),
      frameworkAssessmentsOf(tx, scope, catalogueId),
    ]);
  return { programme, sites, siteGroups, assessments, overrides, crosswalk, frameworkAssessments };
};
