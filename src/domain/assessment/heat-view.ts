import { domainFigures, type DomainFigures, type RatedCapability } from "@/domain/assessment/domain-figures";
import type { HeatCell, HeatMap, HeatRow, HeatSite } from "@/domain/assessment/heat-map";
import { organisationLevel } from "@/domain/assessment/rollup";
import type { DomainId, MaturityLevel } from "@/domain/framework/maturity-model";

/** How somebody looks at the heat map: against which targets, and whether compensating controls count. */
export type HeatView = { readonly against: "now" | "final"; readonly compensation: "native" | "compensated" };

export type ViewedCell = {
  readonly supported: MaturityLevel;
  /** As answered; above `supported` where a hard prerequisite is missing. */
  readonly claimed: MaturityLevel;
  readonly lapsedCompensations: number;
};

export type ViewedRow = Pick<HeatRow, "capabilityId" | "name"> & {
  readonly target: MaturityLevel;
  /** In the order of the sites; of a group-wide capability one alone. Null: unknown. */
  readonly cells: readonly (ViewedCell | null)[];
};

export type HeatFigures = DomainFigures & {
  /** Rests on unknowns, which count as 0. */
  readonly isLowerBound: boolean;
};

export type HeatDomain = {
  readonly domainId: DomainId;
  readonly name: string;
  readonly rows: readonly ViewedRow[];
  readonly organisation: HeatFigures;
  /** In the order of the sites, null where the whole domain is unknown; empty for a group-wide domain. */
  readonly bySite: readonly (HeatFigures | null)[];
};

const viewedCell = (cell: HeatCell, { compensation }: HeatView): ViewedCell => {
  const [supported, native, supportedWithCompensation, withCompensation, lapsedCompensations] = cell;
  return compensation === "native"
    ? { supported, claimed: native, lapsedCompensations }
    : { supported: supportedWithCompensation, claimed: withCompensation, lapsedCompensations };
};

const viewedRow = (row: HeatRow, view: HeatView): ViewedRow => ({
  capabilityId: row.capabilityId,
  name: row.name,
  target: targetOf(row, view),
  cells: row.cells.map((cell) => cell && viewedCell(cell, view)),
});

const targetOf = (row: HeatRow, { against }: HeatView): MaturityLevel =>
  against === "now" ? row.target : row.finalTarget;

const siteFigures = (rows: readonly ViewedRow[], site: number): HeatFigures | null => {
  const isUnknown = ({ cells }: ViewedRow) => !cells[site];
  if (rows.every(isUnknown)) return null;
  const rated = rows.map(({ capabilityId, target, cells }): RatedCapability => ({
    capabilityId,
    target,
    level: cells[site]?.supported ?? 0,
  }));
  return { ...domainFigures(rated), isLowerBound: rows.some(isUnknown) };
};

/** Whether the organisation could stand higher if all that is unknown were at level 4. */
const couldBeHigher = (sites: readonly HeatSite[], { cells }: ViewedRow, isGroupWide: boolean): boolean => {
  if (isGroupWide || !cells.includes(null)) return cells.includes(null);
  const withUnknownAt = (unknown: MaturityLevel) =>
    organisationLevel(
      sites.map(({ isCritical }, site) => ({ isCritical, level: cells[site]?.supported ?? unknown })),
    ).level;
  return withUnknownAt(4) > withUnknownAt(0);
};

const organisationFigures = (
  sites: readonly HeatSite[],
  rows: readonly HeatRow[],
  view: HeatView,
): HeatFigures => {
  const rated = rows.map((row): RatedCapability => {
    const [supported, supportedWithCompensation] = row.organisation;
    const level = view.compensation === "native" ? supported : supportedWithCompensation;
    return { capabilityId: row.capabilityId, target: targetOf(row, view), level };
  });
  return {
    ...domainFigures(rated),
    isLowerBound: rows.some((row) => couldBeHigher(sites, viewedRow(row, view), row.isGroupWide)),
  };
};

/** The rows of the heat map by domain: those asked at each site, or those answered once for the group. */
export const heatDomains = (
  { sites, rows }: HeatMap,
  domains: readonly { readonly id: DomainId; readonly name: string }[],
  view: HeatView,
  isGroupWide: boolean,
): HeatDomain[] =>
  domains.flatMap(({ id, name }) => {
    const inDomain = rows.filter((row) => row.domainId === id);
    const own = inDomain.filter((row) => row.isGroupWide === isGroupWide);
    if (own.length === 0) return [];
    const viewed = own.map((row) => viewedRow(row, view));
    return {
      domainId: id,
      name,
      rows: viewed,
      organisation: organisationFigures(sites, inDomain, view),
      bySite: isGroupWide ? [] : sites.map((_, site) => siteFigures(viewed, site)),
    };
  });
