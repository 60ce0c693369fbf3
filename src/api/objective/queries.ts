import { z } from "zod";
import { can } from "@/domain/access/permission";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import { isGroupWide } from "@/domain/framework/group-wide";
import { MEASURED_AGAINST } from "@/domain/gap/programme-targets";
import { programmeGaps } from "@/domain/gap/programme-gaps";
import { atStakeByObjective } from "@/domain/objective/at-stake";
import { rankGaps } from "@/domain/objective/rank-gaps";
import { formatsFor } from "@/domain/report/format";
import { objectivesHeadline } from "@/domain/report/objectives-headline";
import { objectiveRows } from "@/domain/report/objective-rows";
import { packageCountByObjective } from "@/domain/roadmap/gap-answers";
import { packagesOfGap } from "@/domain/roadmap/packages-of-gap";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { gapState } from "@/data/gap/gap-state";
import { liftingPackages } from "@/data/gap/lifting-packages";
import { programmeQuery } from "@/api/trpc";

/** The objectives with what the open gaps put at stake for each, and how capabilities are linked to them. */
export const objectives = programmeQuery("gap:read")
  .input(z.object({ measuredAgainst: z.enum(MEASURED_AGAINST).default("milestone") }))
  .query(async ({ ctx: { tx, scope }, input: { measuredAgainst } }) => {
    const today = new Date().toISOString().slice(0, 10);
    const [state, packages] = await Promise.all([gapState(tx, scope), liftingPackages(tx, scope)]);
    const standing = programmeStanding(index, state.sites, state.assessments, today);
    const gaps = programmeGaps({ ...state, index, standing, today, measuredAgainst });
    const ranked = rankGaps(gaps, state.sites, state.links, state.objectives);
    const stakes = atStakeByObjective(ranked, state.links, state.objectives);
    return {
      headline: objectivesHeadline(
        {
          objectives: state.objectives.length,
          gaps: ranked.length,
          unlinkedGaps: ranked.filter(({ link }) => link === null).length,
        },
        formatsFor(state.programme.currency),
      ),
      objectives: state.objectives,
      stakes: objectiveRows(
        stakes,
        packages.length === 0
          ? null
          : { packageCountByObjective: packageCountByObjective(stakes, packagesOfGap(packages)) },
      ),
      links: state.links,
      capabilities: maturityModel.capabilities.map((capability) => ({
        id: capability.id,
        name: capability.name,
        domainId: capability.domainId,
        isGroupWide: isGroupWide(capability),
        gapCount: gaps.filter(({ capabilityId }) => capabilityId === capability.id).length,
      })),
      domains: maturityModel.domains.map(({ id, name }) => ({ id, name })),
      currency: state.programme.currency,
      mayWrite: can(scope.role, "objective:write") && scope.siteIds === null,
      mayLink: can(scope.role, "gap:write") && scope.siteIds === null,
    };
  });
