import type { OrganisationId, ProgrammeId, UserId } from "@/domain/shared/ids";
import type { Site } from "@/domain/footprint/site";
import type { CopyValue } from "@/data/footprint/copy-text";

/** How much there is of everything that costs time. */
export type LargeSizes = {
  readonly sites: number;
  readonly assets: number;
  /** Assessments of each site, and of the organisation. */
  readonly rounds: number;
  readonly packages: number;
};

export const LARGE_SIZES: LargeSizes = { sites: 60, assets: 200_000, rounds: 3, packages: 800 };

export type Large = {
  readonly organisationId: OrganisationId;
  readonly programmeId: ProgrammeId;
  readonly userId: UserId;
  readonly sizes: LargeSizes;
  readonly sites: readonly Site[];
};

/** Rows of one table, in the order of its columns. */
export type TableRows = {
  readonly target: string;
  readonly columns: readonly string[];
  readonly rows: Iterable<readonly CopyValue[]>;
};

/** Rows from objects that all have the same keys; the keys are the columns. */
export const tableRows = (
  target: string,
  rows: readonly Readonly<Record<string, CopyValue>>[],
): TableRows => ({
  target,
  columns: Object.keys(rows[0] ?? {}),
  rows: rows.map((row) => Object.values(row)),
});
