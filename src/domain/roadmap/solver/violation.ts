import type { SharedLimit } from "./ledger";

/** What a plan can break. */
export type ViolationKind =
  | "unknown-package"
  | "not-scheduled"
  | "horizon"
  | "earliest-start"
  | "deadline"
  | "pinned"
  | "prerequisite"
  | SharedLimit;

/** A limit that a plan breaks, or that a start would break. `needed` and `available` are periods, FTE, money, hours or packages. */
export type Violation = {
  readonly kind: ViolationKind;
  /** The packages it concerns; where one of them is asked about, that one first. */
  readonly packageIds: readonly string[];
  /** Id of the role, site or prerequisite, `from`–`to` of the budget; null where the package itself sets the limit. */
  readonly limitId: string | null;
  /** Where it first bites; null where it concerns no period. */
  readonly period: number | null;
  readonly needed: number;
  readonly available: number;
  /** One plain sentence with limit and figures. */
  readonly sentence: string;
};
