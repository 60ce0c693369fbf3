import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { CurrentAssessment } from "@/domain/assessment/programme-standing";
import type { Site } from "@/domain/footprint/site";
import type { GapJudgement } from "@/domain/gap/gap-judgement";
import type { Programme } from "@/domain/programme/programme";
import { currentAssessments } from "@/data/assessment/current-answers";
import type { Tx } from "@/data/client";
import { sitesOf } from "@/data/footprint/sites";
import { judgementsOf } from "@/data/gap/judgements";
import { programmeOf } from "@/data/programme/programmes";
import { targetOverridesOf, type StoredOverride } from "@/data/programme/targets";

/** All that levels, targets and gaps are computed from. */
export type ProgrammeState = {
  readonly programme: Programme & { readonly organisationName: string };
  readonly sites: readonly Site[];
  readonly assessments: readonly CurrentAssessment[];
  readonly overrides: readonly StoredOverride[];
  readonly judgements: readonly GapJudgement[];
};

/** One round trip: the statements go out together. */
export const programmeState = async (tx: Tx, scope: AuthorisedProgramme): Promise<ProgrammeState> => {
  const [programme, sites, assessments, overrides, judgements] = await Promise.all([
    programmeOf(tx, scope),
    sitesOf(tx, scope),
    currentAssessments(tx, scope),
    targetOverridesOf(tx, scope),
    judgementsOf(tx, scope),
  ]);
  return { programme, sites, assessments, overrides, judgements };
};
