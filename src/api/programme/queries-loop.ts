import { programmeStanding } from "@/domain/assessment/programme-standing";
import { isSafetyGap } from "@/domain/gap/gap";
import { programmeGaps } from "@/domain/gap/programme-gaps";
import { loopStates, nextStep, type LoopFacts } from "@/domain/programme/loop";
import { maturityModelIndex } from "@/data/content/maturity-model";
import { loopCounts } from "@/data/programme/loop-counts";
import { programmeState } from "@/data/programme/programme-state";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** The loop with the state of each stage in words, and the one next step. */
export const loop = programmeQuery("programme:read").query(async ({ ctx }) => {
  const [state, counts] = await Promise.all([
    programmeState(ctx.tx, ctx.scope),
    loopCounts(ctx.tx, ctx.scope),
  ]);
  const standing = programmeStanding(maturityModelIndex, state.sites, state.assessments, today());
  const gaps = programmeGaps({
    index: maturityModelIndex,
    ...state,
    standing,
    today: today(),
    measuredAgainst: "milestone",
  });
  const once = state.assessments.find(({ siteId }) => siteId === null);
  const facts: LoopFacts = {
    ...counts,
    sites: state.sites.length,
    assessedSites: standing.bySite.size,
    isOrganisationAnswered: (once?.answers.size ?? 0) > 0,
    openGaps: gaps.length,
    safetyGaps: gaps.filter(isSafetyGap).length,
  };
  return { stages: loopStates(facts), next: nextStep(facts) };
});
