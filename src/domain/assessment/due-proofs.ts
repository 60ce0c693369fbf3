import type { ProvenAssessment } from "@/domain/assessment/confidence-range";
import { standingOf } from "@/domain/assessment/standing";
import type { SiteId } from "@/domain/shared/ids";

export type DueProof = {
  readonly criterionId: string;
  /** First ISO day on which the answer is merely claimed, past or to come; null: nothing was ever shown. */
  readonly claimedFrom: string | null;
};

export type DuePlace = {
  readonly siteId: SiteId | null;
  /** Answers that say yes or compensated. */
  readonly met: number;
  /** Of these, merely claimed today. */
  readonly claimed: number;
  /** Of these, merely claimed by `until` unless something is added. */
  readonly fading: number;
  /** The claimed and the fading ones, soonest first. */
  readonly due: readonly DueProof[];
};

const bySoonest = (a: DueProof, b: DueProof): number =>
  (a.claimedFrom ?? "").localeCompare(b.claimedFrom ?? "") || a.criterionId.localeCompare(b.criterionId);

/** What to prove again at each place. Both days are ISO days. */
export const duePlaces = (
  assessments: readonly ProvenAssessment[],
  today: string,
  until: string,
): DuePlace[] =>
  assessments.map(({ siteId, answers, proofs }) => {
    const met = [...answers].filter(([, answer]) =>
      ["yes", "compensated"].includes(standingOf(answer, today)),
    );
    const due = met.flatMap(([criterionId]) => {
      const claimedFrom = proofs.get(criterionId)?.claimedFrom ?? null;
      return claimedFrom === null || claimedFrom <= until ? { criterionId, claimedFrom } : [];
    });
    const claimed = due.filter(({ claimedFrom }) => claimedFrom === null || claimedFrom <= today).length;
    return {
      siteId,
      met: met.length,
      claimed,
      fading: due.length - claimed,
      due: due.sort(bySoonest),
    };
  });
