import type { PracticeScale } from "@/domain/assessment/models/practice-scale";

export type PracticeWord = {
  readonly value: string;
  readonly label: string;
  /** On the button. */
  readonly short: string;
  /** The one key that gives it; with Shift it sets the target, where there is one. */
  readonly key: string;
};

const UNKNOWN = { value: "unknown", label: "Unknown", short: "Unknown", key: "u" };

/** In the order in which they are offered, best first. */
export const PRACTICE_WORDS: Record<PracticeScale, readonly PracticeWord[]> = {
  c2m2: [
    { value: "FI", label: "Fully implemented", short: "Fully", key: "f" },
    { value: "LI", label: "Largely implemented", short: "Largely", key: "l" },
    { value: "PI", label: "Partially implemented", short: "Partially", key: "p" },
    { value: "NI", label: "Not implemented", short: "Not", key: "n" },
  ],
  csf: [
    { value: "achieved", label: "Achieved", short: "Achieved", key: "a" },
    { value: "largely-achieved", label: "Largely achieved", short: "Largely", key: "l" },
    { value: "partly-achieved", label: "Partly achieved", short: "Partly", key: "p" },
    { value: "not-achieved", label: "Not achieved", short: "Not", key: "n" },
    UNKNOWN,
    { value: "not-applicable", label: "Not applicable", short: "Does not apply", key: "x" },
  ],
  plain: [
    { value: "yes", label: "Yes", short: "Yes", key: "y" },
    { value: "partly", label: "Partly", short: "Partly", key: "p" },
    { value: "no", label: "No", short: "No", key: "n" },
    UNKNOWN,
    { value: "not-applicable", label: "Not applicable", short: "Does not apply", key: "a" },
  ],
};

export const wordOf = (scale: PracticeScale, value: string | null): string =>
  PRACTICE_WORDS[scale].find((word) => word.value === value)?.label ?? "Not answered";

/** What one item is called. */
export const ITEM_NOUN: Record<PracticeScale, { one: string; many: string }> = {
  c2m2: { one: "practice", many: "practices" },
  csf: { one: "outcome", many: "outcomes" },
  plain: { one: "item", many: "items" },
};

export const TIER_WORDS = {
  1: "Partial",
  2: "Risk informed",
  3: "Repeatable",
  4: "Adaptive",
} as const;
