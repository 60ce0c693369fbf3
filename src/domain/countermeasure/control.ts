import type { SiteId } from "@/domain/shared/ids";

/** What a compensating control mainly does about an attack or a fault. */
export const CONTROL_EFFECTS = ["prevent", "detect", "limit", "recover"] as const;
export type ControlEffect = (typeof CONTROL_EFFECTS)[number];

/** Why the practice itself is not possible here. */
export const CONTROL_REASONS = [
  "legacy",
  "warranty",
  "safety-certificate",
  "no-window",
  "vendor-forbids",
] as const;
export type ControlReason = (typeof CONTROL_REASONS)[number];

/** A compensation never takes the whole place of what it stands in for. */
export const HIGHEST_CREDIT = 0.8;

/** A criterion at a site; site null where it is answered once for all sites. */
export type CompensatedCriterion = { readonly criterionId: string; readonly siteId: SiteId | null };

/** A compensating control as it stands in the register. Days are ISO days. */
export type Control = {
  readonly name: string;
  readonly effect: ControlEffect;
  readonly reason: ControlReason;
  readonly owner: string;
  /** Share of what is missing that its owner says it makes up for, 0 to `HIGHEST_CREDIT`. */
  readonly credit: number;
  readonly compensates: readonly CompensatedCriterion[];
  /** Null as long as it was never tested. */
  readonly testedOn: string | null;
  /** From this day on it holds no level. */
  readonly testDueOn: string;
  /** From this day on the exception is over. */
  readonly expiresOn: string;
  /** The next outage in which the practice itself could be put in; null where none is known. */
  readonly nextOutageOn: string | null;
  /** From this day on it is no longer there. */
  readonly withdrawnOn: string | null;
};
