import { isGroupWide } from "@/domain/framework/group-wide";
import { ATTAINABLE_LEVELS } from "@/domain/framework/maturity-model";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { Site } from "@/domain/footprint/site";
import type { Gap } from "@/domain/gap/gap";
import { isSafetyGap } from "@/domain/gap/gap";
import type { SiteId } from "@/domain/shared/ids";
import type { InitiativeTemplate } from "./initiative-catalogue";
import type { RoadmapFacts } from "./open-prerequisites";
import { decidingSites, openPredecessors, unmetLevels } from "./open-prerequisites";
import { liftsStep, reachOf } from "./uplift";
import type { Lift } from "./work-package";

export type ProposalInput = RoadmapFacts & {
  /** The assessed sites: what nobody has assessed gets no initiative. */
  readonly sites: readonly Site[];
  readonly gaps: readonly Gap[];
};

export type ClosedGap = Lift & { readonly siteId: SiteId | null };

export type ProposedInitiative = {
  readonly template: InitiativeTemplate;
  /** Where it has work to do, in the order of the sites; empty for work that is done once for all. */
  readonly siteIds: readonly SiteId[];
  /** The part of each gap it would lift. */
  readonly closes: readonly ClosedGap[];
  /** `closes 4 gaps`, or `prerequisite of INI-17` where it closes none. */
  readonly because: string;
  readonly isSafety: boolean;
};

export type Proposal = {
  readonly initiatives: readonly ProposedInitiative[];
  /** Gaps with a level that nothing in the catalogue lifts, and how far it does. */
  readonly unaddressed: readonly { readonly gap: Gap; readonly reachedLevel: MaturityLevel }[];
};

/** Null is the organisation: work done once for all sites. */
type Place = SiteId | null;

type Draft = { readonly places: Set<Place>; readonly gaps: Set<Gap>; readonly neededBy: Set<string> };

type Context = ProposalInput & {
  readonly groupWide: ReadonlySet<string>;
  readonly drafts: Map<InitiativeTemplate, Draft>;
};

/**
 * What closes the gaps, with all it needs first, place by place. An initiative that lifts beyond the target is proposed
 * only where none that stops there lifts the same level. Order: safety, phase, relative effect, id.
 */
export const proposeInitiatives = (input: ProposalInput): Proposal => {
  const groupWide = new Set(input.index.model.capabilities.filter(isGroupWide).map(({ id }) => id));
  const context: Context = { ...input, groupWide, drafts: new Map() };
  const unaddressed = input.gaps.flatMap((gap) => {
    const { siteId, capabilityId, targetLevel } = gap;
    const reachedLevel = raise(context, siteId, capabilityId, targetLevel, ({ gaps }) => gaps.add(gap));
    return reachedLevel < targetLevel ? [{ gap, reachedLevel }] : [];
  });
  const initiatives = [...context.drafts].map(([template, draft]) => proposalOf(input, template, draft));
  return { initiatives: initiatives.sort(compareProposals), unaddressed };
};

/** Adopts what lifts a capability to `level` at a place and returns the level that is reached by it. */
const raise = (
  context: Context,
  place: Place,
  capabilityId: string,
  level: MaturityLevel,
  because: (draft: Draft) => void,
): MaturityLevel => {
  let reached = context.levelAt(place, capabilityId);
  for (const step of ATTAINABLE_LEVELS) {
    if (step <= reached || step > level) continue;
    const lifters = liftersOf(context, place, capabilityId, step, level);
    if (lifters.length === 0) break;
    for (const template of lifters) adopt(context, template, place, because);
    reached = step;
  }
  return reached;
};

const liftersOf = (
  { templates, sites, applies }: Context,
  place: Place,
  capabilityId: string,
  step: MaturityLevel,
  level: MaturityLevel,
): readonly InitiativeTemplate[] => {
  const lifters = templates.filter(
    (template) =>
      liftsStep(template, capabilityId, step) &&
      (place === null ? sites.some(({ id }) => applies(template.id, id)) : applies(template.id, place)),
  );
  const least = Math.min(...lifters.map((template) => reachOf(template, capabilityId)));
  return lifters.filter((template) => reachOf(template, capabilityId) <= Math.max(level, least));
};

const adopt = (
  context: Context,
  template: InitiativeTemplate,
  place: Place,
  because: (draft: Draft) => void,
): void => {
  const draft = context.drafts.get(template) ?? { places: new Set(), gaps: new Set(), neededBy: new Set() };
  context.drafts.set(template, draft);
  because(draft);
  for (const each of placesOf(context, template, place)) {
    if (draft.places.has(each)) continue;
    draft.places.add(each);
    adoptPrerequisites(context, template, each);
  }
};

/** A group-wide level stands when the work is done at every site, so such work goes to all of them. */
const placesOf = (
  { sites, groupWide, applies }: Context,
  template: InitiativeTemplate,
  place: Place,
): Place[] => {
  if (template.staging.pattern === "central") return [null];
  const isForAll = place === null || template.uplift.some(({ capabilityId }) => groupWide.has(capabilityId));
  return isForAll ? sites.map(({ id }) => id).filter((id) => applies(template.id, id)) : [place];
};

const adoptPrerequisites = (context: Context, template: InitiativeTemplate, place: Place): void => {
  const { sites, groupWide } = context;
  const because = ({ neededBy }: Draft) => neededBy.add(template.id);
  for (const site of sites) {
    if (place !== null && place !== site.id) continue;
    const decides = (level: MaturityLevel) => place !== null || decidingSites(sites, level).includes(site);
    for (const needed of decides(2) ? openPredecessors(template, site.id, context) : []) {
      adopt(context, needed, site.id, because);
    }
    for (const { capabilityId, level } of unmetLevels(template, site.id, context)) {
      if (decides(level))
        raise(context, groupWide.has(capabilityId) ? null : site.id, capabilityId, level, because);
    }
  }
};

const proposalOf = (
  { sites, levelAt }: ProposalInput,
  template: InitiativeTemplate,
  { places, gaps, neededBy }: Draft,
): ProposedInitiative => ({
  template,
  siteIds: sites.map(({ id }) => id).filter((id) => places.has(id)),
  closes: [...gaps].flatMap(({ siteId, capabilityId, targetLevel }) =>
    template.uplift
      .filter((uplift) => uplift.capabilityId === capabilityId)
      .map(({ from, to }) => ({
        siteId,
        capabilityId,
        from: higher(from, levelAt(siteId, capabilityId)),
        to: to < targetLevel ? to : targetLevel,
      })),
  ),
  because:
    gaps.size > 0
      ? `closes ${gaps.size} ${gaps.size === 1 ? "gap" : "gaps"}`
      : `prerequisite of ${[...neededBy].sort().join(", ")}`,
  isSafety: template.isSafety || [...gaps].some(isSafetyGap),
});

const higher = (a: MaturityLevel, b: MaturityLevel): MaturityLevel => (a > b ? a : b);

const compareProposals = (a: ProposedInitiative, b: ProposedInitiative): number =>
  Number(b.isSafety) - Number(a.isSafety) ||
  a.template.phase - b.template.phase ||
  b.template.figures.relativeEffect - a.template.figures.relativeEffect ||
  (a.template.id < b.template.id ? -1 : 1);
