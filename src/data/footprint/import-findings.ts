import { and, asc, eq, gt } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ImportId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { importProblems, importRows, IMPORT_ACTIONS } from "@/data/schema";

export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** Problems of the check in the order of the file, after `afterLine`. */
export const importProblemsOf = (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
  { afterOrdinal, limit }: { afterOrdinal: number; limit: number },
) =>
  tx
    .select({
      ordinal: importProblems.ordinal,
      line: importProblems.line,
      severity: importProblems.severity,
      column: importProblems.column,
      value: importProblems.value,
      reason: importProblems.reason,
    })
    .from(importProblems)
    .where(
      and(
        eq(importProblems.organisationId, scope.organisationId),
        eq(importProblems.importId, importId),
        gt(importProblems.ordinal, afterOrdinal),
      ),
    )
    .orderBy(asc(importProblems.ordinal))
    .limit(limit);

/** Staged rows that would be added or changed, in the order of the file. */
export const importRowsOf = (
  tx: Tx,
  scope: AuthorisedProgramme,
  importId: ImportId,
  { action, afterLine, limit }: { action: ImportAction; afterLine: number; limit: number },
) =>
  tx
    .select({
      line: importRows.line,
      label: importRows.label,
      siteId: importRows.siteId,
      zoneId: importRows.zoneId,
      manufacturer: importRows.manufacturer,
      model: importRows.model,
      ipAddresses: importRows.ipAddresses,
      changedFields: importRows.changedFields,
    })
    .from(importRows)
    .where(
      and(
        eq(importRows.organisationId, scope.organisationId),
        eq(importRows.importId, importId),
        eq(importRows.action, action),
        gt(importRows.line, afterLine),
      ),
    )
    .orderBy(asc(importRows.line))
    .limit(limit);
