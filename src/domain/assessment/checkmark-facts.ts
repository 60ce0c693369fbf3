import type { CheckmarkFacts } from "@/domain/assessment/checkmark-index";
import { standingOf, type ScoredAnswer } from "@/domain/assessment/standing";
import type { RegisteredControl } from "@/domain/countermeasure/registered-control";
import type { Stewardship } from "@/domain/countermeasure/stewardship";
import { answerProof } from "@/domain/evidence/answer-proof";
import type { Proof } from "@/domain/evidence/proof-kind";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { SiteId } from "@/domain/shared/ids";
import { addDays, laterDay } from "@/domain/shared/iso-day";

/** What is stored about keeping one answer true. */
export type KeptAnswer = {
  readonly criterionId: string;
  /** What is attached; the answer itself is no proof here. */
  readonly proofs: readonly Proof[];
};

export type KeptPlace = {
  readonly siteId: SiteId | null;
  /** 0 for no effect on safety, 3 where people can be harmed. */
  readonly safetyRank: number;
  readonly answerOf: (criterionId: string) => ScoredAnswer | undefined;
  readonly controlsOf: (criterionId: string) => readonly RegisteredControl[];
  readonly stewardshipOf: (capabilityId: string) => Stewardship | undefined;
  readonly answers: readonly KeptAnswer[];
};

const DAYS_IN_MONTH = 365.25 / 12;
const monthsAfter = (day: string, months: number): string => addDays(day, Math.round(months * DAYS_IN_MONTH));

/** A practice that is in place itself: its proofs speak, and what was written down for its capability; nothing is presumed. */
const nativeFacts = ({ proofs }: KeptAnswer, kept: Stewardship | undefined, today: string) => {
  const tests = proofs.filter(({ kind }) => kind.id === "test");
  return {
    owner: kept?.ownerName ?? null,
    hasProcedure:
      (kept !== undefined && kept.procedure !== "") ||
      proofs.some((proof) => proof.kind.id === "procedure" && !answerProof([proof], today).isClaimed),
    testDueOn: tests
      .map(({ kind, takenOn }) => monthsAfter(takenOn, kind.halfLifeMonths))
      .reduce<string | null>((latest, day) => (latest === null ? day : laterDay(latest, day)), null),
    runBudget: kept?.yearlyCost ?? null,
    hasExceptionPath: kept !== undefined && kept.exceptionPath !== "",
    reviewDueOn: kept?.reviewDueOn ?? null,
  };
};

/** A compensation answers for itself in the register. */
const controlFacts = (control: RegisteredControl) => {
  const { owner, procedure, testDueOn, yearlyCost, expiresOn, reviewMonths, testedOn, registeredOn } =
    control;
  return {
    owner: owner === "" ? null : owner,
    hasProcedure: procedure !== "",
    testDueOn,
    runBudget: yearlyCost,
    hasExceptionPath: expiresOn !== "",
    reviewDueOn: reviewMonths === null ? null : monthsAfter(testedOn ?? registeredOn, reviewMonths),
  };
};

/** What is known about keeping up each answer at a place; of several controls the first of the register. @param today ISO day. */
export const checkmarkFacts = (index: ModelIndex, place: KeptPlace, today: string): CheckmarkFacts[] =>
  place.answers.flatMap((kept) => {
    const criterion = index.criterion(kept.criterionId);
    if (!criterion) return [];
    const standing = standingOf(place.answerOf(criterion.id), today);
    const [control] = standing === "compensated" ? place.controlsOf(criterion.id) : [];
    return {
      criterionId: criterion.id,
      domainId: index.capability(criterion.capabilityId).domainId,
      siteId: place.siteId,
      standing,
      isSafety: criterion.safety,
      safetyRank: place.safetyRank,
      ownerLeavesOn: null,
      proofFadesOn: answerProof(kept.proofs, today).claimedFrom,
      ...(control
        ? controlFacts(control)
        : nativeFacts(kept, place.stewardshipOf(criterion.capabilityId), today)),
    };
  });
