import type { AuthorisedProgramme } from "@/domain/access/scope";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import { levelLookup } from "@/domain/roadmap/level-lookup";
import { softWarnings } from "@/domain/roadmap/soft-warnings";
import type { SoftWarning } from "@/domain/roadmap/soft-warnings";
import { currentAssessments } from "@/data/assessment/current-answers";
import type { Tx } from "@/data/client";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { Roadmap } from "@/api/roadmap/read-roadmap";

/** Advice on the plan from what stands today; a plan that ignores it is feasible. */
export const readWarnings = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  roadmap: Promise<Roadmap>,
): Promise<SoftWarning[]> => {
  const [assessments, { packages, starts, sites }] = await Promise.all([
    currentAssessments(tx, scope),
    roadmap,
  ]);
  const today = new Date().toISOString().slice(0, 10);
  const standing = programmeStanding(index, sites, assessments, today);
  return softWarnings(packages, starts, index, levelLookup(index, standing));
};
