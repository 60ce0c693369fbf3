import type { Standing } from "@/domain/assessment/standing";
import type { DomainId } from "@/domain/framework/maturity-model";
import type { SiteId } from "@/domain/shared/ids";

/**
 * What a control needs to hold in daily work. Exception path and review cadence are one test: both say who looks at the
 * control again, and half of it is as good as none.
 */
export const CHECKMARK_TESTS = ["owner", "procedure", "proof", "test", "run-budget", "review"] as const;
export type CheckmarkTest = (typeof CHECKMARK_TESTS)[number];

/** So many failed tests make an implemented control a mere checkmark. */
export const HOLLOW_FROM = 2;

/** One criterion at one site (null: answered once) with what is known about keeping it up. Days are ISO days. */
export type CheckmarkFacts = {
  readonly criterionId: string;
  readonly domainId: DomainId;
  readonly siteId: SiteId | null;
  /** Controls count as implemented while they stand at "yes" or "compensated"; the others are left out. */
  readonly standing: Standing;
  /** Whether the criterion itself is marked as safety. */
  readonly isSafety: boolean;
  /** Of the site: 0 for no effect on safety, 3 where people can be harmed. */
  readonly safetyRank: number;
  readonly owner: string | null;
  /** From this day on the owner is no longer there. */
  readonly ownerLeavesOn: string | null;
  readonly hasProcedure: boolean;
  /** From this day on all proof attached is too old to show anything; null: there is none. */
  readonly proofFadesOn: string | null;
  readonly testDueOn: string | null;
  /** Per year; 0 where somebody said that it costs nothing, null where nobody said. */
  readonly runBudget: number | null;
  readonly hasExceptionPath: boolean;
  /** From the review cadence; null where none is agreed. */
  readonly reviewDueOn: string | null;
};

export type HollowControl = { readonly facts: CheckmarkFacts; readonly failed: readonly CheckmarkTest[] };

export type CheckmarkIndex = {
  readonly implemented: number;
  /** The list to repair: safety first, then the most failed tests. */
  readonly hollow: readonly HollowControl[];
  /** Hollow controls of 100 implemented ones, 0 to 100; null where nothing is implemented. */
  readonly index: number | null;
};

/** @param today ISO day. */
export const failedTests = (facts: CheckmarkFacts, today: string): CheckmarkTest[] => {
  const isAhead = (day: string | null) => day !== null && day > today;
  const passes: Record<CheckmarkTest, boolean> = {
    owner: facts.owner !== null && (facts.ownerLeavesOn === null || isAhead(facts.ownerLeavesOn)),
    procedure: facts.hasProcedure,
    proof: isAhead(facts.proofFadesOn),
    test: isAhead(facts.testDueOn),
    "run-budget": facts.runBudget !== null,
    review: facts.hasExceptionPath && isAhead(facts.reviewDueOn),
  };
  return CHECKMARK_TESTS.filter((test) => !passes[test]);
};

const bySafetyThenFailures = (a: HollowControl, b: HollowControl): number =>
  Number(b.facts.isSafety) - Number(a.facts.isSafety) ||
  b.facts.safetyRank - a.facts.safetyRank ||
  b.failed.length - a.failed.length ||
  compareText(a.facts.criterionId, b.facts.criterionId) ||
  compareText(a.facts.siteId ?? "", b.facts.siteId ?? "");

const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const indexOf = (implemented: readonly CheckmarkFacts[], today: string): CheckmarkIndex => {
  const hollow = implemented
    .map((facts) => ({ facts, failed: failedTests(facts, today) }))
    .filter(({ failed }) => failed.length >= HOLLOW_FROM)
    .sort(bySafetyThenFailures);
  const index = implemented.length === 0 ? null : (100 * hollow.length) / implemented.length;
  return { implemented: implemented.length, hollow, index };
};

/** By domain, those with an implemented control only, and over all of them. @param today ISO day. */
export const checkmarkIndex = (
  controls: readonly CheckmarkFacts[],
  today: string,
): { readonly byDomain: ReadonlyMap<DomainId, CheckmarkIndex>; readonly overall: CheckmarkIndex } => {
  const implemented = controls.filter(({ standing }) => standing === "yes" || standing === "compensated");
  const ids = new Set(implemented.map(({ domainId }) => domainId));
  return {
    byDomain: new Map(
      [...ids].map((id) => [
        id,
        indexOf(
          implemented.filter(({ domainId }) => domainId === id),
          today,
        ),
      ]),
    ),
    overall: indexOf(implemented, today),
  };
};
