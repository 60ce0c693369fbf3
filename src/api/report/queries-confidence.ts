import { provenStanding } from "@/domain/assessment/confidence-range";
import { programmeStanding } from "@/domain/assessment/programme-standing";
import { standingFigures } from "@/domain/assessment/standing-figures";
import { programmeTargets } from "@/domain/gap/programme-targets";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { provenAssessments } from "@/data/evidence/proofs-behind";
import { programmeState } from "@/data/programme/programme-state";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** The figures of the executive page once more, counting only answers that are still proven. The page does not wait for it. */
export const confidence = programmeQuery("report:read").query(async ({ ctx: { tx, scope } }) => {
  const now = today();
  const state = await programmeState(tx, scope);
  const proven = await provenAssessments(tx, scope, state.assessments, now);
  const { targetsOf } = programmeTargets({ index, ...state, today: now, measuredAgainst: "final" });
  const figuresOf = (standing: ReturnType<typeof programmeStanding>) =>
    standingFigures(index, standing, targetsOf(null));
  const sure = figuresOf(provenStanding(index, state.sites, proven, now));
  const said = figuresOf(programmeStanding(index, state.sites, state.assessments, now));
  return {
    /** Share of target, 0 to 1; null without a target. */
    attainment: { proven: sure.overall.attainment, answered: said.overall.attainment },
    domains: maturityModel.domains.flatMap(({ id }) => {
      const figures = sure.byDomain.get(id);
      const answered = said.byDomain.get(id);
      return figures && answered
        ? { domainId: id, provenMean: figures.mean, answeredMean: answered.mean }
        : [];
    }),
  };
});
