import type { AnswerSource } from "@/domain/assessment/answer-source";
import {
  SHARE_OF,
  standingOf,
  zeroCounts,
  type Standing,
  type StandingCounts,
} from "@/domain/assessment/standing";
import { ATTAINABLE_LEVELS, type MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

/** Maturity levels of one capability as answered, before prerequisites. native <= withCompensation <= bestCase. */
export type CapabilityLevels = {
  /** Every applicable criterion up to here is answered yes. */
  readonly native: MaturityLevel;
  /** The same with yes or a compensating control whose test is not due. */
  readonly withCompensation: MaturityLevel;
  /** `withCompensation` if every unknown were yes. */
  readonly bestCase: MaturityLevel;
  /** Share of the level above `withCompensation`, 0 to 1; 0 at level 4, which has none above. */
  readonly progress: number;
  /** All criteria of the capability by standing. */
  readonly counts: StandingCounts;
};

/** Ranked so that the weakest criterion of a level decides which of the three figures may reach it. */
const STRENGTH = { none: 0, hoped: 1, compensated: 2, native: 3 } as const;

const STRENGTH_OF: Record<Exclude<Standing, "not-applicable">, number> = {
  yes: STRENGTH.native,
  compensated: STRENGTH.compensated,
  unknown: STRENGTH.hoped,
  partly: STRENGTH.none,
  no: STRENGTH.none,
  lapsed: STRENGTH.none,
  "not-answered": STRENGTH.none,
};

/** A level with only not-applicable criteria counts as met. @param today ISO date. */
export const capabilityLevels = (
  index: ModelIndex,
  capabilityId: string,
  answerOf: AnswerSource,
  today: string,
): CapabilityLevels => {
  const counts = zeroCounts();
  let native: MaturityLevel = 0;
  let withCompensation: MaturityLevel = 0;
  let bestCase: MaturityLevel = 0;
  let progress = 0;
  for (const level of ATTAINABLE_LEVELS) {
    let weakest: number = STRENGTH.native;
    let applicable = 0;
    let shares = 0;
    for (const criterion of index.criteriaAt(capabilityId, level)) {
      const standing = standingOf(answerOf(criterion), today);
      counts[standing] += 1;
      if (standing === "not-applicable") continue;
      applicable += 1;
      shares += SHARE_OF[standing];
      weakest = Math.min(weakest, STRENGTH_OF[standing]);
    }
    if (native === level - 1 && weakest >= STRENGTH.native) native = level;
    if (bestCase === level - 1 && weakest >= STRENGTH.hoped) bestCase = level;
    if (withCompensation === level - 1) {
      if (weakest >= STRENGTH.compensated) withCompensation = level;
      else progress = shares / applicable;
    }
  }
  return { native, withCompensation, bestCase, progress, counts };
};
