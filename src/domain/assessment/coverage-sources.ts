import {
  capabilitySource,
  criterionSource,
  type AssessedPlace,
  type SourceStanding,
} from "@/domain/assessment/coverage-source";
import { combinedState } from "@/domain/assessment/coverage-state";
import type { ProgrammeStanding } from "@/domain/assessment/programme-standing";
import type { ItemReference } from "@/domain/framework/crosswalk";
import { isGroupWide } from "@/domain/framework/group-wide";
import { OWN_MODEL_ID } from "@/domain/framework/own-model";
import type { Capability, LevelByCapability } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { SiteId } from "@/domain/shared/ids";

export type CoverageSources = (source: ItemReference) => SourceStanding;

export type CoverageSourcesInput = {
  readonly index: ModelIndex;
  readonly standing: ProgrammeStanding;
  /** One site, or all in scope for the roll-up: met there is what is met at every one of them. */
  readonly siteIds: readonly SiteId[];
  /** Final targets at a site, or (null) of the group. */
  readonly targetsOf: (siteId: SiteId | null) => LevelByCapability;
  /** ISO date. */
  readonly today: string;
};

/** A site without an assessment is unknown but for what the organisation answered once. Each source is judged once. */
export const coverageSources = (input: CoverageSourcesInput): CoverageSources => {
  const judge = judgeOf(input);
  const judged = new Map<string, SourceStanding>();
  return ({ catalogueId, itemId }) => {
    if (catalogueId !== OWN_MODEL_ID) return NOTHING;
    const known = judged.get(itemId);
    if (known) return known;
    const standing = judge(itemId);
    judged.set(itemId, standing);
    return standing;
  };
};

const NOTHING: SourceStanding = { state: "unknown", isCompensated: false, basis: null };

const judgeOf = ({ index, standing, siteIds, targetsOf, today }: CoverageSourcesInput) => {
  const capabilities = new Map<string, Capability>(index.model.capabilities.map((each) => [each.id, each]));
  const group: AssessedPlace = { ...standing.group, targets: targetsOf(null) };
  const sites = siteIds.map((id): AssessedPlace => {
    const { levels, answerOf } = standing.bySite.get(id) ?? standing.group;
    return { levels, answerOf, targets: targetsOf(id) };
  });
  return (itemId: string): SourceStanding => {
    const criterion = index.criterion(itemId);
    const capability = capabilities.get(criterion?.capabilityId ?? itemId);
    if (!capability) return NOTHING;
    const judgeAt = (place: AssessedPlace) =>
      criterion ? criterionSource(criterion, place, today) : capabilitySource(capability, place, today);
    if (isGroupWide(capability)) return judgeAt(group);
    const [first = group, ...others] = sites;
    return others.length === 0 ? judgeAt(first) : atAllSites(sites.map(judgeAt));
  };
};

const atAllSites = (sites: readonly SourceStanding[]): SourceStanding => {
  const sitesByState = { met: 0, partly: 0, open: 0, unknown: 0, "not-applicable": 0 };
  for (const { state } of sites) sitesByState[state] += 1;
  const state = combinedState(sites.map((site) => site.state));
  return {
    state,
    isCompensated: state === "met" && sites.some(({ isCompensated }) => isCompensated),
    basis: { kind: "sites", sitesByState },
  };
};
