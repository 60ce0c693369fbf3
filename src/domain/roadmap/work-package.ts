import type { DomainId, MaturityLevel } from "@/domain/framework/maturity-model";
import type { InitiativeId, SiteId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

/** central: once for all sites; pilot: the first site, before any other; wave-n: the n-th group of sites. */
export type Stage = "central" | "pilot" | `wave-${number}`;

/** What finishing a package makes possible; a re-score alone makes it a level. */
export type Lift = {
  readonly capabilityId: string;
  readonly from: MaturityLevel;
  readonly to: MaturityLevel;
};

/** The unit that is planned: it runs without interruption, whole months. */
export type WorkPackage = {
  readonly id: WorkPackageId;
  /** Short id people say aloud, for example `P-12`. */
  readonly code: string;
  readonly initiativeId: InitiativeId;
  readonly name: string;
  readonly domainId: DomainId;
  /** Null for programme-wide work. */
  readonly siteId: SiteId | null;
  readonly stage: Stage;
  readonly durationPeriods: number;
  /** FTE per role pool in every month it runs. */
  readonly roles: Readonly<Record<string, number>>;
  /** Major units of the programme's currency, spent evenly. */
  readonly cost: number;
  /** Hours of outage needed at its site in its last month. */
  readonly cutoverOutageHours: number;
  /** The packages that must have finished before it starts. */
  readonly prerequisites: readonly WorkPackageId[];
  readonly earliestStart: Month | null;
  /** The last month in which it may still run. */
  readonly deadline: Month | null;
  readonly isMandatory: boolean;
  /** Belongs to a safety initiative or closes a gap with a safety class: planned before all others. */
  readonly isSafety: boolean;
  /** A person has fixed the start; no planner moves it. */
  readonly pinnedStart: Month | null;
  /** Risk points per month, from the month after it finishes. */
  readonly riskReduction: number;
  /** At its site; at every site where it is programme-wide. A group-wide level needs all packages that lift it. */
  readonly lifts: readonly Lift[];
};
