import type { HeatMap, HeatRow, HeatSite } from "@/domain/assessment/heat-map";
import type { HeatView } from "@/domain/assessment/heat-view";
import { organisationLevel } from "@/domain/assessment/rollup";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { SiteGroupId } from "@/domain/shared/ids";

type SiteGroup = { readonly id: SiteGroupId; readonly name: string };

export type GroupCell = {
  readonly level: MaturityLevel;
  /** Sites at this maturity level or above, indexed by level 0 to 4. */
  readonly sitesAtLeast: readonly number[];
  /** Sites that nobody could answer for; they count as 0, so the level is a lower bound while there are any. */
  readonly unknownSites: number;
};

/** Sites read as one; group null are those in no group. */
export type GroupRollUp = {
  readonly group: SiteGroup | null;
  readonly sites: readonly HeatSite[];
  /** In the order of the rows that are asked at sites; null where every site is unknown. */
  readonly cells: readonly (GroupCell | null)[];
};

type Rows = readonly Pick<HeatRow, "capabilityId" | "isGroupWide" | "cells">[];

/** Rows that are asked at each site; what is answered once for the organisation has no group. */
export const rowsAtSites = <Row extends { readonly isGroupWide: boolean }>(rows: readonly Row[]): Row[] =>
  rows.filter(({ isGroupWide }) => !isGroupWide);

/** Groups in their order, then the sites in none, each rolled up by the rule of `organisationLevel`. */
export const groupRollUps = (
  { sites, rows }: { readonly sites: readonly HeatSite[]; readonly rows: Rows },
  groups: readonly SiteGroup[],
  { compensation }: Pick<HeatView, "compensation">,
): GroupRollUp[] =>
  [...groups, null].flatMap((group) => {
    const inside = sites.filter(({ siteGroupId }) => siteGroupId === (group?.id ?? null));
    if (inside.length === 0) return [];
    const columns = inside.map((site) => sites.indexOf(site));
    return [
      {
        group,
        sites: inside,
        cells: rowsAtSites(rows).map(({ cells }) => {
          const here = columns.map((column) => cells[column] ?? null);
          if (here.every((cell) => cell === null)) return null;
          const level = (at: number): MaturityLevel => here[at]?.[compensation === "native" ? 0 : 2] ?? 0;
          return {
            ...organisationLevel(inside.map(({ isCritical }, at) => ({ isCritical, level: level(at) }))),
            unknownSites: here.filter((cell) => cell === null).length,
          };
        }),
      },
    ];
  });

/** The heat map of one group alone: its sites, and its roll-up where the organisation's stood. */
export const heatMapOfGroup = <Map extends HeatMap>(map: Map, siteGroupId: SiteGroupId): Map => {
  const sites = map.sites.filter((site) => site.siteGroupId === siteGroupId);
  const columns = sites.map((site) => map.sites.indexOf(site));
  return { ...map, sites, rows: map.rows.map((row) => rowAt(row, sites, columns)) };
};

const rowAt = (row: HeatRow, sites: readonly HeatSite[], columns: readonly number[]): HeatRow => {
  if (row.isGroupWide) return row;
  const cells = columns.map((column) => row.cells[column] ?? null);
  const rolledUp = (figure: 0 | 2) =>
    organisationLevel(sites.map(({ isCritical }, at) => ({ isCritical, level: cells[at]?.[figure] ?? 0 })))
      .level;
  return { ...row, cells, organisation: [rolledUp(0), rolledUp(2)] };
};
