import { controlsAtSite } from "@/domain/assessment/compensations";
import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import { criterionShares, sumTotals, totalOf, type ShareTotal } from "@/domain/assessment/share-totals";
import type { Control } from "@/domain/countermeasure/control";
import { controlsAt } from "@/domain/countermeasure/control-register";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { DomainId, LevelByCapability } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { SiteId } from "@/domain/shared/ids";

/**
 * Native and effective shares of what the targets ask for, by domain: each criterion up to the target once a site, those of
 * group-wide capabilities once. @param today ISO day.
 */
export const domainShares = (
  index: ModelIndex,
  siteIds: readonly SiteId[],
  standing: ProgrammeStanding,
  controls: readonly Control[],
  targets: LevelByCapability,
  today: string,
): ReadonlyMap<DomainId, ShareTotal> => {
  const once = controlsAt(controls, null);
  const places = siteIds.map((siteId) => ({
    answerOf: (standing.bySite.get(siteId) ?? standing.group).answerOf,
    controlsOf: controlsAtSite(controlsAt(controls, siteId), once),
  }));
  const group = { answerOf: standing.group.answerOf, controlsOf: controlsAtSite(once, once) };
  return new Map(
    index.model.domains.map(({ id }) => {
      const totals = index.model.capabilities
        .filter(({ domainId }) => domainId === id)
        .flatMap((capability) => {
          const asked = capability.criteria.filter(({ level }) => level <= (targets[capability.id] ?? 0));
          return (isGroupWide(capability) ? [group] : places).map(({ answerOf, controlsOf }) =>
            totalOf(criterionShares(asked, answerOf, controlsOf, today)),
          );
        });
      return [id, sumTotals(totals)];
    }),
  );
};
