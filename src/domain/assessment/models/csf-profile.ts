import type { CatalogueItem } from "@/domain/framework/catalogue";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";

/** How far an outcome is reached, least first. The scale is ours and ordinal: no numbers are behind it. */
export const CSF_OUTCOMES = ["not-achieved", "partly-achieved", "largely-achieved", "achieved"] as const;
export type CsfOutcome = (typeof CSF_OUTCOMES)[number];

export const CSF_CURRENT_ANSWERS = [...CSF_OUTCOMES, "unknown", "not-applicable"] as const;
export type CsfCurrentAnswer = (typeof CSF_CURRENT_ANSWERS)[number];

/** By subcategory id; what is not in it is not answered, or not in the target profile. */
export type CsfCurrentProfile = ReadonlyMap<string, CsfCurrentAnswer>;
export type CsfTargetProfile = ReadonlyMap<string, CsfOutcome>;

/** unknown: there is a target, and nobody has said or can say where we stand; never counted as reached. */
export const CSF_GAPS = ["reached", "open", "unknown", "not-applicable", "not-targeted"] as const;
export type CsfGap = (typeof CSF_GAPS)[number];

export type CsfSubcategory = {
  readonly id: string;
  readonly current: CsfCurrentAnswer | null;
  readonly target: CsfOutcome | null;
  readonly gap: CsfGap;
};

/** Of a category or a function: counts only, every subcategory once in each. */
export type CsfCounts = {
  readonly current: Readonly<Record<CsfCurrentAnswer | "not-answered", number>>;
  readonly gaps: Readonly<Record<CsfGap, number>>;
};

/** Has no tier: a tier is chosen (csf-tier.ts). */
export type CsfProfile = {
  readonly subcategories: readonly CsfSubcategory[];
  /** By category id and by function id, in the order of the publication. */
  readonly categories: ReadonlyMap<string, CsfCounts>;
  readonly functions: ReadonlyMap<string, CsfCounts>;
};

/**
 * NIST CSWP 29 (CSF 2.0), section 3.1: an organisational profile sets current against target outcomes per subcategory; the gap
 * is qualitative.
 */
export const csfProfile = (
  { children, isAnswered }: CatalogueIndex,
  current: CsfCurrentProfile,
  target: CsfTargetProfile,
): CsfProfile => {
  const ratedBelow = (item: CatalogueItem): CsfSubcategory[] =>
    isAnswered(item)
      ? [subcategory(item.id, current.get(item.id) ?? null, target.get(item.id) ?? null)]
      : children(item.id).flatMap(ratedBelow);
  const countsOf = (items: readonly CatalogueItem[]) =>
    new Map(items.map((item) => [item.id, counted(ratedBelow(item))]));
  const functions = children(null);
  return {
    subcategories: functions.flatMap(ratedBelow),
    categories: countsOf(functions.flatMap(({ id }) => children(id))),
    functions: countsOf(functions),
  };
};

const subcategory = (
  id: string,
  current: CsfCurrentAnswer | null,
  target: CsfOutcome | null,
): CsfSubcategory => ({ id, current, target, gap: gapBetween(current, target) });

const gapBetween = (current: CsfCurrentAnswer | null, target: CsfOutcome | null): CsfGap => {
  if (target === null) return "not-targeted";
  if (current === null || current === "unknown") return "unknown";
  if (current === "not-applicable") return "not-applicable";
  return CSF_OUTCOMES.indexOf(current) >= CSF_OUTCOMES.indexOf(target) ? "reached" : "open";
};

const counted = (subcategories: readonly CsfSubcategory[]): CsfCounts => {
  const current = zeroes([...CSF_CURRENT_ANSWERS, "not-answered"]);
  const gaps = zeroes(CSF_GAPS);
  for (const each of subcategories) {
    current[each.current ?? "not-answered"] += 1;
    gaps[each.gap] += 1;
  }
  return { current, gaps };
};

const zeroes = <Key extends string>(keys: readonly Key[]): Record<Key, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
