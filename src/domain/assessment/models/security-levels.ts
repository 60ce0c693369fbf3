/** 0 no special requirement, 1 casual … 4 sophisticated means, extended resources. Of a zone or conduit, never of a plant. */
export const SECURITY_LEVELS = [0, 1, 2, 3, 4] as const;
export type SecurityLevel = (typeof SECURITY_LEVELS)[number];

/** IEC 62443-3-3: identification and authentication, use, integrity, confidentiality, data flow, response, availability. */
export const FOUNDATIONAL_REQUIREMENTS = ["FR1", "FR2", "FR3", "FR4", "FR5", "FR6", "FR7"] as const;
export type FoundationalRequirement = (typeof FOUNDATIONAL_REQUIREMENTS)[number];
export type SecurityLevelVector = Readonly<Record<FoundationalRequirement, SecurityLevel>>;

/** A compensating countermeasure (3-3 clause 4.3) that lifts one requirement of a zone from a level to a level. */
export type RecordedCompensation = {
  readonly requirement: FoundationalRequirement;
  /** The countermeasure it stands for, by its reference. */
  readonly control: string;
  readonly from: SecurityLevel;
  readonly to: SecurityLevel;
  /** ISO date; from this day on it lifts nothing until it is tested again. */
  readonly testDueOn: string;
};

export type ZoneSecurityLevels = {
  /** SL-T: from the risk assessment (3-2, ZCR 5.6). */
  readonly target: SecurityLevelVector;
  /** SL-C: what the installed components can give when configured properly. */
  readonly capability: SecurityLevelVector;
  /** SL-A as entered by the assessor; the table that assigns requirements to levels is licensed and not shipped. */
  readonly achieved: SecurityLevelVector;
  readonly compensations: readonly RecordedCompensation[];
  /** Requirements that are judged; the others are neither gaps nor in the scalar. */
  readonly inScope: readonly FoundationalRequirement[];
};

/** out-of-reach: its test is not due, but the zone does not give the level it starts from. */
export type CompensationState = "lifts" | "lapsed" | "out-of-reach";

/**
 * What the figures of one requirement mean: met natively, met by a compensation, a lapsed test that would close the gap,
 * work on installed equipment (SL-C suffices), or a compensation or new component (SL-C does not).
 */
export type RequirementReading = "met" | "compensated" | "retest" | "configure" | "compensate-or-replace";

export type RequirementStanding = {
  readonly requirement: FoundationalRequirement;
  readonly target: SecurityLevel;
  readonly capability: SecurityLevel;
  /** SL-A without any compensation. */
  readonly native: SecurityLevel;
  /** SL-A today. */
  readonly achieved: SecurityLevel;
  readonly gap: number;
  readonly capabilityShortfall: number;
  readonly compensations: readonly (RecordedCompensation & { readonly state: CompensationState })[];
  /** SL-A is above SL-C and no compensation says why: 3-3 wants it recorded. */
  readonly isUnrecorded: boolean;
  readonly reading: RequirementReading;
};

export type ZoneStanding = {
  /** Those in scope, FR 1 first. */
  readonly requirements: readonly RequirementStanding[];
  /** Every requirement in scope reaches its target; never averaged. Null without a requirement in scope. */
  readonly isMet: boolean | null;
  /** Lowest of the requirements in scope, for where one number is needed; null without any. */
  readonly scalar: Readonly<Record<"target" | "capability" | "achieved", SecurityLevel | null>>;
};

/**
 * IEC 62443-3-2 and 3-3: gap per foundational requirement = SL-T over SL-A, capability shortfall = SL-T over SL-C. SL-A is the
 * entered level, lifted by compensations whose test is not due; once a test is due it falls back by itself.
 * @param today ISO date.
 */
export const zoneStanding = (zone: ZoneSecurityLevels, today: string): ZoneStanding => {
  const requirements = FOUNDATIONAL_REQUIREMENTS.filter((each) => zone.inScope.includes(each)).map((each) =>
    requirementStanding(zone, each, today),
  );
  const lowest = (figure: "target" | "capability" | "achieved"): SecurityLevel | null =>
    SECURITY_LEVELS.find((level) => requirements.some((each) => each[figure] === level)) ?? null;
  return {
    requirements,
    isMet: requirements.length === 0 ? null : requirements.every(({ gap }) => gap === 0),
    scalar: { target: lowest("target"), capability: lowest("capability"), achieved: lowest("achieved") },
  };
};

const higher = (a: SecurityLevel, b: SecurityLevel): SecurityLevel => (a > b ? a : b);

const requirementStanding = (
  zone: ZoneSecurityLevels,
  requirement: FoundationalRequirement,
  today: string,
): RequirementStanding => {
  const target = zone.target[requirement];
  const capability = zone.capability[requirement];
  const recorded = zone.compensations
    .filter((each) => each.requirement === requirement)
    .toSorted((a, b) => a.from - b.from);
  const native = nativeLevel(zone.achieved[requirement], recorded);
  const { achieved, compensations } = lifted(native, recorded, today);
  const gap = Math.max(0, target - achieved);
  const capabilityShortfall = Math.max(0, target - capability);
  return {
    requirement,
    target,
    capability,
    native,
    achieved,
    gap,
    capabilityShortfall,
    compensations,
    isUnrecorded: native > capability,
    reading: readingOf({ gap, capabilityShortfall, target, native, recorded }),
  };
};

/** Whoever entered what the zone gives with its compensations is taken at the level these say they start from. */
const nativeLevel = (entered: SecurityLevel, recorded: readonly RecordedCompensation[]): SecurityLevel => {
  const lowestStart = recorded[0]?.from ?? entered;
  return lowestStart < entered ? lowestStart : entered;
};

/** Compensations may stand on each other, so they are taken from the lowest start upwards. */
const lifted = (
  native: SecurityLevel,
  recorded: readonly RecordedCompensation[],
  today: string,
): Pick<RequirementStanding, "achieved" | "compensations"> => {
  let achieved = native;
  const compensations = recorded.map((each) => {
    if (each.testDueOn <= today) return { ...each, state: "lapsed" as const };
    if (each.from > achieved) return { ...each, state: "out-of-reach" as const };
    achieved = higher(achieved, each.to);
    return { ...each, state: "lifts" as const };
  });
  return { achieved, compensations };
};

const readingOf = ({
  gap,
  capabilityShortfall,
  target,
  native,
  recorded,
}: Pick<RequirementStanding, "gap" | "capabilityShortfall" | "target" | "native"> & {
  readonly recorded: readonly RecordedCompensation[];
}): RequirementReading => {
  if (gap === 0) return native >= target ? "met" : "compensated";
  const isClosedByRetest = lifted(native, recorded, BEFORE_ANY_TEST).achieved >= target;
  if (isClosedByRetest) return "retest";
  return capabilityShortfall === 0 ? "configure" : "compensate-or-replace";
};

/** On this day no test is due. */
const BEFORE_ANY_TEST = "";
