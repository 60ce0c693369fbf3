import { explainRequirement } from "@/domain/assessment/models/explain-requirement";
import {
  FOUNDATIONAL_REQUIREMENTS,
  SECURITY_LEVELS,
  zoneStanding,
  type FoundationalRequirement,
  type RequirementReading,
  type SecurityLevel,
  type SecurityLevelVector,
} from "@/domain/assessment/models/security-levels";

/** Null: nobody has entered it. */
export type EnteredLevel = SecurityLevel | null;
/** Seven, FR 1 first. */
export type EnteredVector = readonly EnteredLevel[];
export const LEVEL_KINDS = ["target", "capability", "achieved"] as const;
export type LevelKind = (typeof LEVEL_KINDS)[number];
/** `achieved` is what the zone gives without any compensation. */
export type EnteredLevels = Readonly<Record<LevelKind, EnteredVector>>;

export const NOTHING_ENTERED: EnteredLevels = {
  target: FOUNDATIONAL_REQUIREMENTS.map(() => null),
  capability: FOUNDATIONAL_REQUIREMENTS.map(() => null),
  achieved: FOUNDATIONAL_REQUIREMENTS.map(() => null),
};

export type ZoneCompensation = {
  readonly requirement: FoundationalRequirement;
  /** Name of the control. */
  readonly control: string;
  readonly liftsTo: SecurityLevel;
  /** First ISO day on which it lifts nothing. */
  readonly holdsUntil: string;
};

export type RequirementCell = {
  readonly requirement: FoundationalRequirement;
  readonly target: EnteredLevel;
  readonly capability: EnteredLevel;
  /** SL-A without compensation. */
  readonly native: EnteredLevel;
  /** SL-A today. */
  readonly achieved: EnteredLevel;
  /** Null as long as one of the three levels is unknown. */
  readonly gap: number | null;
  readonly reading: RequirementReading | "unknown";
  readonly sentence: string;
  readonly isLapsed: boolean;
  /** SL-A above SL-C without a recorded compensation. */
  readonly isUnrecorded: boolean;
};

/** unknown: no gap is known, and at least one requirement has not been judged. */
export const ZONE_STATES = ["met", "not-met", "unknown"] as const;
export type ZoneState = (typeof ZONE_STATES)[number];

export type ZoneReading = {
  readonly state: ZoneState;
  readonly cells: readonly RequirementCell[];
  /** Lowest of the seven; null as long as one of them is unknown. */
  readonly scalar: Readonly<Record<LevelKind, EnteredLevel>>;
};

/** What the entered levels of a zone mean today; an unknown requirement is neither met nor a gap. @param today ISO day. */
export const zoneReading = (
  entered: EnteredLevels,
  compensations: readonly ZoneCompensation[],
  today: string,
): ZoneReading => {
  const judged = FOUNDATIONAL_REQUIREMENTS.filter((_, index) =>
    LEVEL_KINDS.every((kind) => isKnown(entered[kind][index])),
  );
  const { requirements, scalar } = zoneStanding(
    {
      target: vectorOf(entered.target),
      capability: vectorOf(entered.capability),
      achieved: vectorOf(entered.achieved),
      compensations: compensations.map(({ requirement, control, liftsTo, holdsUntil }) => ({
        requirement,
        control,
        from: levelAt(entered.achieved, requirement) ?? 0,
        to: liftsTo,
        testDueOn: holdsUntil,
      })),
      inScope: judged,
    },
    today,
  );
  const standings = new Map(requirements.map((each) => [each.requirement, each]));
  const isWhole = judged.length === FOUNDATIONAL_REQUIREMENTS.length;
  const hasGap = requirements.some(({ gap }) => gap > 0);
  return {
    state: hasGap ? "not-met" : isWhole ? "met" : "unknown",
    cells: FOUNDATIONAL_REQUIREMENTS.map((requirement) => {
      const standing = standings.get(requirement);
      if (!standing) return unknownCell(entered, requirement);
      const { compensations: recorded, capabilityShortfall: _, ...rest } = standing;
      const isLapsed = recorded.some(({ state }) => state === "lapsed");
      return { ...rest, isLapsed, sentence: explainRequirement(standing) };
    }),
    scalar: {
      target: lowestOf(entered.target),
      capability: lowestOf(entered.capability),
      achieved: isWhole ? scalar.achieved : null,
    },
  };
};

const isKnown = (level: EnteredLevel | undefined): level is SecurityLevel =>
  level !== null && level !== undefined;

export const levelAt = (vector: EnteredVector, requirement: FoundationalRequirement): EnteredLevel =>
  vector[FOUNDATIONAL_REQUIREMENTS.indexOf(requirement)] ?? null;

/** The levels that are out of scope are never read. */
const vectorOf = (vector: EnteredVector): SecurityLevelVector => {
  const [FR1, FR2, FR3, FR4, FR5, FR6, FR7] = vector.map((level) => level ?? 0);
  return {
    FR1: FR1 ?? 0,
    FR2: FR2 ?? 0,
    FR3: FR3 ?? 0,
    FR4: FR4 ?? 0,
    FR5: FR5 ?? 0,
    FR6: FR6 ?? 0,
    FR7: FR7 ?? 0,
  };
};

const lowestOf = (vector: EnteredVector): EnteredLevel =>
  vector.every(isKnown) ? (SECURITY_LEVELS.find((level) => vector.includes(level)) ?? null) : null;

const MISSING: Record<LevelKind, string> = { target: "SL-T", capability: "SL-C", achieved: "SL-A" };

const unknownCell = (entered: EnteredLevels, requirement: FoundationalRequirement): RequirementCell => {
  const native = levelAt(entered.achieved, requirement);
  const missing = LEVEL_KINDS.filter((kind) => levelAt(entered[kind], requirement) === null);
  return {
    requirement,
    target: levelAt(entered.target, requirement),
    capability: levelAt(entered.capability, requirement),
    native,
    achieved: native,
    gap: null,
    reading: "unknown",
    sentence: `${requirement}: ${missing.map((kind) => MISSING[kind]).join(" and ")} unknown.`,
    isLapsed: false,
    isUnrecorded: false,
  };
};
