import { FOUNDATIONAL_REQUIREMENTS } from "@/domain/assessment/models/security-levels";
import { REQUIREMENT_NAMES } from "@/domain/assessment/requirement-names";
import type { RequirementCell, ZoneState } from "@/domain/assessment/zone-reading";
import { Refusal } from "@/domain/shared/refusal";
import { programmeOf } from "@/data/programme/programmes";
import { filterZones, zoneFilterInput } from "@/api/footprint/queries-security-levels";
import { readZones, type ReadZone } from "@/api/footprint/read-zones";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

type Cell = string | number | null;

const STATE: Record<ZoneState, string> = { met: "met", "not-met": "not met", unknown: "unknown" };

const FIGURES: readonly [head: string, of: (cell: RequirementCell) => number | null][] = [
  ["SL-T", ({ target }) => target],
  ["SL-C", ({ capability }) => capability],
  ["SL-A without compensation", ({ native }) => native],
  ["SL-A", ({ achieved }) => achieved],
  ["gap", ({ gap }) => gap],
];

const HEAD: readonly string[] = [
  "Site",
  "Zone",
  "Purdue level",
  "State",
  "Lowest SL-T",
  "Lowest SL-C",
  "Lowest SL-A",
  ...FOUNDATIONAL_REQUIREMENTS.flatMap((requirement) =>
    FIGURES.map(([figure]) => `${requirement} ${REQUIREMENT_NAMES[requirement].short} ${figure}`),
  ),
  "Compensations",
  "Rationale",
];

const rowOf = (zone: ReadZone): Cell[] => [
  zone.siteName,
  zone.name,
  zone.purdueLevel,
  STATE[zone.state],
  zone.scalar.target,
  zone.scalar.capability,
  zone.scalar.achieved,
  ...zone.cells.flatMap((cell) => FIGURES.map(([, of]) => of(cell))),
  zone.compensations
    .map(
      ({ requirement, control, liftsTo, holdsUntil }) =>
        `${requirement} to ${liftsTo}: ${control}, until ${holdsUntil}`,
    )
    .join("; "),
  zone.rationale,
];

/**
 * The zones under a filter as a table; an unknown level is an empty cell.
 * @throws Refusal `not-found` where the list is empty: an empty file would look like a failed export.
 */
export const securityLevelsTable = programmeQuery("footprint:read")
  .input(zoneFilterInput)
  .query(async ({ ctx: { tx, scope }, input }) => {
    const [zones, { name }] = await Promise.all([readZones(tx, scope), programmeOf(tx, scope)]);
    const found = filterZones(zones, input);
    if (found.length === 0)
      throw new Refusal(
        "not-found",
        "There is no zone to export under this filter. Widen the filter and export again.",
      );
    return { fileName: `${name} security levels ${today()}`, head: HEAD, rows: found.map(rowOf) };
  });
