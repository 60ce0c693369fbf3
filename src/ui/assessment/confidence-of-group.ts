import type { HeatMap } from "@/domain/assessment/heat-map";
import type { SiteGroupId } from "@/domain/shared/ids";
import type { ConfidenceOutput } from "@/ui/assessment/results-output";

/** What is proven, at the sites of one group alone; in the order of the heat map of that group. */
export const confidenceOfGroup = (
  confidence: ConfidenceOutput,
  { sites, rows }: HeatMap,
  siteGroupId: SiteGroupId,
): ConfidenceOutput => {
  const atSites = new Set(rows.flatMap((row) => (row.isGroupWide ? [] : row.capabilityId)));
  return {
    ...confidence,
    rows: confidence.rows.map((row) =>
      atSites.has(row.capabilityId)
        ? { ...row, cells: row.cells.filter((_, at) => sites[at]?.siteGroupId === siteGroupId) }
        : row,
    ),
  };
};
