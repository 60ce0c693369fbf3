import type { AnswersById } from "@/domain/assessment/answer-source";
import type { DomainFigures } from "@/domain/assessment/domain-figures";
import { figuresByDomain } from "@/domain/assessment/figures-by-domain";
import { cappedByTheSites, organisationLevels } from "@/domain/assessment/organisation-levels";
import { siteLevels, type SiteLevels } from "@/domain/assessment/site-levels";
import type { DomainId } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

export type RungwayScore = {
  readonly capabilities: SiteLevels;
  readonly domains: ReadonlyMap<DomainId, DomainFigures>;
};

/**
 * Our own model over one set of answers: an organisation that is a single site. Levels as `siteLevels`, capped as well by
 * the prerequisites that are judged once for the organisation.
 * @param today ISO date.
 */
export const rungwayScore = (index: ModelIndex, answers: AnswersById, today: string): RungwayScore => {
  const site = siteLevels(index, answers, answers, today);
  const organisation = organisationLevels(index, [{ isCritical: true, levels: site }]);
  const capabilities: SiteLevels = new Map(
    [...site].map(([id, levels]) => {
      const once = organisation.get(id);
      return [id, once ? cappedByTheSites(levels, once) : levels];
    }),
  );
  return { capabilities, domains: figuresByDomain(index, capabilities) };
};
