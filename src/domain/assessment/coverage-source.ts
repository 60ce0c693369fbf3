import type { SiteStanding } from "@/domain/assessment/programme-standing";
import type { SourceState } from "@/domain/assessment/coverage-state";
import { standingOf, type Standing } from "@/domain/assessment/standing";
import { isGroupWide } from "@/domain/framework/group-wide";
import type {
  Capability,
  Criterion,
  LevelByCapability,
  MaturityLevel,
} from "@/domain/framework/maturity-model";

export type SourceStanding = {
  readonly state: SourceState;
  /** Met, and not without compensating controls. */
  readonly isCompensated: boolean;
  /** Null where nothing can be looked up: another catalogue, or an item that the model no longer has. */
  readonly basis: CapabilityBasis | CriterionBasis | SitesBasis | null;
};

type CapabilityBasis = {
  readonly kind: "capability";
  readonly supported: MaturityLevel;
  readonly supportedWithCompensation: MaturityLevel;
  /** The final target, 1 at the least. */
  readonly needed: MaturityLevel;
};

type CriterionBasis = { readonly kind: "criterion"; readonly standing: Standing };

/** Number of sites by what the source says there. */
type SitesBasis = { readonly kind: "sites"; readonly sitesByState: Readonly<Record<SourceState, number>> };

export type AssessedPlace = Pick<SiteStanding, "levels" | "answerOf"> & {
  /** Final targets that hold here. */
  readonly targets: LevelByCapability;
};

const STATE_OF: Record<Standing, SourceState> = {
  yes: "met",
  compensated: "met",
  partly: "partly",
  no: "open",
  lapsed: "open",
  unknown: "unknown",
  "not-answered": "unknown",
  "not-applicable": "not-applicable",
};

/** @param today ISO date. */
export const criterionSource = (
  criterion: Criterion,
  { answerOf }: AssessedPlace,
  today: string,
): SourceStanding => {
  const standing = standingOf(answerOf(criterion), today);
  return {
    state: STATE_OF[standing],
    isCompensated: standing === "compensated",
    basis: { kind: "criterion", standing },
  };
};

/** What the organisation answered once does not make a capability of a site known. @param today ISO date. */
export const capabilitySource = (
  capability: Capability,
  place: AssessedPlace,
  today: string,
): SourceStanding => {
  const { supported = 0, supportedWithCompensation = 0 } = place.levels.get(capability.id) ?? {};
  const needed = place.targets[capability.id] || 1;
  const basis = { kind: "capability", supported, supportedWithCompensation, needed } as const;
  const state = capabilityState(capability, place, today, supportedWithCompensation >= needed);
  return { state, isCompensated: state === "met" && supported < needed, basis };
};

const capabilityState = (
  capability: Capability,
  { answerOf }: AssessedPlace,
  today: string,
  isReached: boolean,
): SourceState => {
  const isGroups = isGroupWide(capability);
  let isApplicable = false;
  let isKnown = false;
  let isSomethingHeld = false;
  for (const criterion of capability.criteria) {
    const state = STATE_OF[standingOf(answerOf(criterion), today)];
    if (state === "not-applicable") continue;
    isApplicable = true;
    if (state === "unknown") continue;
    if (isGroups || criterion.scope === "site") isKnown = true;
    if (state !== "open") isSomethingHeld = true;
  }
  if (!isApplicable) return "not-applicable";
  if (!isKnown) return "unknown";
  if (isReached) return "met";
  return isSomethingHeld ? "partly" : "open";
};
