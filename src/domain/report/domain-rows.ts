import { domainFigures } from "@/domain/assessment/domain-figures";
import type {
  DomainId,
  LevelByCapability,
  MaturityLevel,
  MaturityModel,
} from "@/domain/framework/maturity-model";
import type { CapabilityFigures, Portion } from "@/domain/report/capability-figures";
import { ratedOf, sumOf } from "@/domain/report/capability-figures";
import type { ShareOfTarget } from "@/domain/report/share-of-target";
import { shareFraction, shareOfTarget } from "@/domain/report/share-of-target";

/** One domain of the organisation; means and levels on the scale 0 to 4. */
export type DomainRow = {
  readonly domainId: DomainId;
  readonly name: string;
  /** Governance lies under all others. */
  readonly isUnderAll: boolean;
  /** Null where the whole domain is unknown; a lower bound where `share` is one. */
  readonly supportedMean: number | null;
  readonly claimedMean: number | null;
  readonly forecastMean: number | null;
  readonly targetMean: number;
  readonly share: ShareOfTarget;
  /** The lowest known level and a capability that has it. */
  readonly floor: { readonly level: MaturityLevel; readonly capabilityId: string } | null;
  readonly unknown: Portion;
};

const meanOf = (levels: readonly number[]): number =>
  levels.reduce((sum, level) => sum + level, 0) / levels.length;

/** Domains without a target are left out. @param forecast organisation levels at the end of the plan. */
export const domainRows = (
  model: MaturityModel,
  figures: readonly CapabilityFigures[],
  forecast: LevelByCapability | null,
): DomainRow[] =>
  model.domains.flatMap(({ id, name }) => {
    const own = figures.filter(({ capability }) => capability.domainId === id);
    if (own.length === 0) return [];
    const known = own.filter(({ supported }) => supported !== null);
    const { floor, floorCapabilityIds } = domainFigures(known.map(ratedOf));
    const [floorCapabilityId] = floorCapabilityIds;
    const isKnown = known.length > 0;
    return {
      domainId: id,
      name,
      isUnderAll: id === "GOV",
      supportedMean: isKnown ? meanOf(own.map(({ supported }) => supported ?? 0)) : null,
      claimedMean: isKnown ? meanOf(own.map(({ claimed }) => claimed ?? 0)) : null,
      forecastMean: forecast && meanOf(own.map(({ capability }) => forecast[capability.id] ?? 0)),
      targetMean: meanOf(own.map(({ target }) => target)),
      share: shareOfTarget(
        own.map(ratedOf),
        own.some(({ isLowerBound }) => isLowerBound),
      ),
      floor: floorCapabilityId === undefined ? null : { level: floor, capabilityId: floorCapabilityId },
      unknown: sumOf(own.map(({ unknown }) => unknown)),
    };
  });

/** The domain with the smallest share of its target, the first among equals; null when each is at its target or unknown. */
export const weakestDomain = (
  rows: readonly DomainRow[],
): (DomainRow & { readonly supportedMean: number }) | null =>
  rows
    .flatMap((row) => (row.supportedMean === null ? [] : { ...row, supportedMean: row.supportedMean }))
    .filter(({ share }) => shareFraction(share) < 1)
    .toSorted((a, b) => shareFraction(a.share) - shareFraction(b.share))[0] ?? null;
