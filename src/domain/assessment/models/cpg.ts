import type { CatalogueItem } from "@/domain/framework/catalogue";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";

/** The four states of CISA's worksheet; only "yes" counts. A goal nobody has answered is not in the answers. */
export const CPG_ANSWERS = ["yes", "in-progress", "scoped", "no"] as const;
export type CpgAnswer = (typeof CPG_ANSWERS)[number];

export const CPG_IMPACTS = ["HIGH", "MODERATE", "LOW"] as const;
export type CpgImpact = (typeof CPG_IMPACTS)[number];

/** `percent` of no goal at all is 0. */
export type CpgShare = { readonly yes: number; readonly all: number; readonly percent: number };

export type CpgClassShares = {
  readonly byImpact: Readonly<Record<CpgImpact, CpgShare>>;
  /** Plain mean of the three classes; not the share of all goals. */
  readonly meanPercent: number;
};

export type CpgScore = CpgClassShares & {
  /** All goals, each counted once, those without an impact class too. */
  readonly plain: CpgShare;
  readonly counts: Readonly<Record<CpgAnswer | "unanswered", number>>;
  /** Goals for which no impact class is published: they are in `plain` alone. */
  readonly withoutImpact: readonly string[];
};

const shareOf = (yes: number, all: number): CpgShare => ({
  yes,
  all,
  percent: all === 0 ? 0 : (100 * yes) / all,
});

/**
 * CISA CSET, CpgScoring.cs: share of "yes" per impact class and the plain mean of the three classes. A class without goals
 * counts as 0 and pulls the mean down; that is CSET's rule, and the reason why the plain count stands beside it.
 */
export const cpgClassShares = (
  counts: Readonly<Record<CpgImpact, readonly [yes: number, all: number]>>,
): CpgClassShares => {
  const byImpact = {
    HIGH: shareOf(...counts.HIGH),
    MODERATE: shareOf(...counts.MODERATE),
    LOW: shareOf(...counts.LOW),
  };
  const percents = CPG_IMPACTS.map((impact) => byImpact[impact].percent);
  return { byImpact, meanPercent: percents.reduce((sum, percent) => sum + percent, 0) / percents.length };
};

/** The grade of a goal is its impact in CISA's worksheet: 3 high, 2 medium, 1 low. */
const impactOf = ({ grade }: CatalogueItem): CpgImpact | undefined =>
  grade === null ? undefined : CPG_IMPACTS.at(3 - grade);

/** Of the catalogue of the Cross-Sector Cybersecurity Performance Goals 1.0.1. */
export const cpgScore = (
  { answered: goals }: CatalogueIndex,
  answers: ReadonlyMap<string, CpgAnswer>,
): CpgScore => {
  const byClass: Record<CpgImpact, [number, number]> = { HIGH: [0, 0], MODERATE: [0, 0], LOW: [0, 0] };
  const counts = { yes: 0, "in-progress": 0, scoped: 0, no: 0, unanswered: 0 };
  for (const goal of goals) {
    const answer = answers.get(goal.id) ?? "unanswered";
    const impact = impactOf(goal);
    counts[answer] += 1;
    if (!impact) continue;
    byClass[impact][1] += 1;
    if (answer === "yes") byClass[impact][0] += 1;
  }
  return {
    ...cpgClassShares(byClass),
    plain: shareOf(counts.yes, goals.length),
    counts,
    withoutImpact: goals.filter((goal) => !impactOf(goal)).map(({ id }) => id),
  };
};
