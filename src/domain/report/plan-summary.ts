import type { LevelByCapability } from "@/domain/framework/maturity-model";
import type { ObjectiveId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

/** A package that found no place inside the horizon. */
export type UnplacedPackage = {
  /** Short code, for example `P-16`. */
  readonly code: string;
  readonly name: string;
  /** The limit that keeps it out, in words. */
  readonly reason: string;
  /** It would close a gap with a safety class. */
  readonly isForSafety: boolean;
};

/** What an executive page needs to know of the current plan. */
export type PlanSummary = {
  /** Placed and not placed. */
  readonly packageCount: number;
  readonly unplaced: readonly UnplacedPackage[];
  /** Broken hard constraints. */
  readonly violationCount: number;
  /** Null until a status has been reported. */
  readonly progress: { readonly lateCount: number; readonly verifiedCount: number } | null;
  /** Currency, major units. */
  readonly plannedCost: number;
  /** Currency, major units; null while nobody has set one. */
  readonly envelope: number | null;
  /** Last month of the horizon. */
  readonly endMonth: Month;
  /** `gapKeyOf` of every gap that a package lifts, placed or not. */
  readonly answeredGapKeys: ReadonlySet<string>;
  /** Those of them whose package is not placed because no outage is granted. */
  readonly gapKeysWithoutOutage: ReadonlySet<string>;
  readonly packageCountByObjective: ReadonlyMap<ObjectiveId, number>;
  /** Packages that serve no objective: reactive spending. */
  readonly packagesWithoutObjective: number;
  /** Organisation levels once everything placed is done. */
  readonly forecast: LevelByCapability | null;
};

/** Currency, major units; 0 inside the envelope or without one. */
export const overEnvelope = ({ plannedCost, envelope }: PlanSummary): number =>
  envelope === null ? 0 : Math.max(0, plannedCost - envelope);
