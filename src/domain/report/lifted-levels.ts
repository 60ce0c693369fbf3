import type { SupportedLevels } from "@/domain/assessment/organisation-levels";
import { judgedAtSite, type SiteLevels } from "@/domain/assessment/site-levels";
import { supportedLevels } from "@/domain/assessment/supported-levels";
import { lowerLevel, type MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Lift } from "@/domain/roadmap/work-package";

const higherLevel = (a: MaturityLevel, b: MaturityLevel): MaturityLevel => (a > b ? a : b);

/** A site on its way through a plan; levels only rise, so what took hold stays and the rest waits. */
export type SiteOnItsWay = {
  readonly native: Map<string, MaturityLevel>;
  readonly claimed: Map<string, MaturityLevel>;
  waiting: readonly Lift[];
};

export const siteOnItsWay = (today: SiteLevels): SiteOnItsWay => ({
  native: new Map([...today].map(([id, levels]) => [id, levels.native])),
  claimed: new Map([...today].map(([id, levels]) => [id, levels.withCompensation])),
  waiting: [],
});

/** Adds lifts to a site; one takes hold where the level it starts from is there. Answers whether anything rose. */
export const takeHold = (site: SiteOnItsWay, lifts: readonly Lift[]): boolean => {
  const { native, claimed } = site;
  let rose = false;
  site.waiting = [...site.waiting, ...lifts]
    .sort((a, b) => a.from - b.from)
    .filter(({ capabilityId, from, to }) => {
      const level = native.get(capabilityId) ?? 0;
      if (level < from) return true;
      if (level < to) {
        native.set(capabilityId, to);
        claimed.set(capabilityId, higherLevel(to, claimed.get(capabilityId) ?? 0));
        rose = true;
      }
      return false;
    });
  return rose;
};

/** What the site supports now: hard prerequisites cap what work brings, as they cap an answer. */
export const liftedLevels = (
  index: ModelIndex,
  { native, claimed }: SiteOnItsWay,
): ReadonlyMap<string, SupportedLevels> => {
  const capped = supportedLevels(index, claimed, judgedAtSite(index));
  const lifted = new Map<string, SupportedLevels>();
  for (const [id, level] of native) {
    const supportedWithCompensation = capped.get(id) ?? 0;
    lifted.set(id, { supported: lowerLevel(level, supportedWithCompensation), supportedWithCompensation });
  }
  return lifted;
};
