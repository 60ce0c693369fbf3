import type { Proof } from "@/domain/evidence/proof-kind";
import { addDays, daysBetween } from "@/domain/shared/iso-day";

/** A proof that weighs less shows nothing any more. */
export const LEAST_WEIGHT = 0.25;

/** Half-lives after which a proof weighs exactly `LEAST_WEIGHT`. */
const HALF_LIVES_TO_LEAST = 2;

/** A mean month: with calendar months a proof taken on the 31st would outlive one taken on the day after. */
const DAYS_PER_MONTH = 365.25 / 12;

const halfLifeDays = ({ kind }: Proof): number => kind.halfLifeMonths * DAYS_PER_MONTH;

/**
 * 0.5^(age / half-life): 1 on the day it was taken, half after one half-life. 0 before it was taken, except on the day
 * before: east of here it is taken already.
 * @param today ISO day.
 */
export const proofWeight = (proof: Proof, today: string): number => {
  const age = daysBetween(proof.takenOn, today);
  return age < -1 ? 0 : 0.5 ** (Math.max(0, age) / halfLifeDays(proof));
};

/** First ISO day on which the proof weighs less than `LEAST_WEIGHT`. */
export const fadesOn = (proof: Proof): string =>
  addDays(proof.takenOn, Math.floor(HALF_LIVES_TO_LEAST * halfLifeDays(proof)) + 1);
