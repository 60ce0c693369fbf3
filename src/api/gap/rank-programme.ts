import type { AuthorisedProgramme } from "@/domain/access/scope";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import { programmeGaps } from "@/domain/gap/programme-gaps";
import type { MeasuredAgainst, ProgrammeTargetsInput } from "@/domain/gap/programme-targets";
import { rankGaps } from "@/domain/objective/rank-gaps";
import type { RankedGap } from "@/domain/objective/rank-gaps";
import { formatsFor, type Formats } from "@/domain/report/format";
import type { OutagesAt } from "@/domain/roadmap/outage-for-gap";
import { packagesOfGap } from "@/domain/roadmap/packages-of-gap";
import type { LiftingPackage } from "@/domain/roadmap/packages-of-gap";
import type { Gap } from "@/domain/gap/gap";
import { monthOf } from "@/domain/shared/month";
import type { Tx } from "@/data/client";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { gapState, type GapState } from "@/data/gap/gap-state";
import { liftingPackages } from "@/data/gap/lifting-packages";
import { nextOutages } from "@/data/gap/next-outages";

/** A programme's gaps in their order, with all that a row or a panel says about one. */
export type Ranking = {
  readonly state: GapState;
  readonly standing: ProgrammeStanding;
  readonly targetsInput: ProgrammeTargetsInput;
  readonly ranked: readonly RankedGap[];
  readonly packages: readonly LiftingPackage[];
  readonly packagesOf: (gap: Gap) => readonly LiftingPackage[];
  readonly outagesAt: OutagesAt;
  readonly formats: Formats;
};

export const rankProgramme = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  measuredAgainst: MeasuredAgainst,
): Promise<Ranking> => {
  const today = new Date().toISOString().slice(0, 10);
  const [state, packages, outages] = await Promise.all([
    gapState(tx, scope),
    liftingPackages(tx, scope),
    nextOutages(tx, scope, monthOf(today)),
  ]);
  const { programme, overrides, sites, judgements, links, objectives } = state;
  const targetsInput = { index, programme, overrides, today, measuredAgainst };
  const standing = programmeStanding(index, sites, state.assessments, today);
  const gaps = programmeGaps({ ...targetsInput, sites, standing, judgements });
  return {
    state,
    standing,
    targetsInput,
    ranked: rankGaps(gaps, sites, links, objectives),
    packages,
    packagesOf: packagesOfGap(packages),
    outagesAt: (siteId) => outages.get(siteId) ?? [],
    formats: formatsFor(programme.currency),
  };
};
