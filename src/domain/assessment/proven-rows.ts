import type { HeatCell, HeatRow } from "@/domain/assessment/heat-map";

/** By capability, its cells counting only answers that are still proven; a cell that is not known has none. */
export type ProvenRow = Pick<HeatRow, "capabilityId" | "organisation" | "cells">;

const provenCell = (answered: HeatCell | null, proven: HeatCell | null): HeatCell | null => {
  if (answered === null) return null;
  const [, native, , withCompensation, lapsed] = answered;
  const [supported, , supportedWithCompensation] = proven ?? [0, 0, 0];
  return [supported, native, supportedWithCompensation, withCompensation, lapsed];
};

/** The heat map with what is proven as its supported levels; what was answered stays as the claim. */
export const provenRows = (answered: readonly HeatRow[], proven: readonly ProvenRow[]): HeatRow[] => {
  const byId = new Map(proven.map((row) => [row.capabilityId, row]));
  return answered.map((row) => {
    const own = byId.get(row.capabilityId);
    return own
      ? {
          ...row,
          organisation: own.organisation,
          cells: row.cells.map((cell, at) => provenCell(cell, own.cells[at] ?? null)),
        }
      : row;
  });
};
