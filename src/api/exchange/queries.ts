import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { EXCHANGE_TABLES } from "@/data/exchange/exchange-tables";
import { countRows } from "@/data/exchange/export-rows";
import { LEFT_OUT } from "@/data/exchange/left-out";
import { programmeImportOf } from "@/data/exchange/programme-imports";
import { whyNoExport } from "@/api/exchange/export-programme";
import { organisationQuery, programmeQuery } from "@/api/trpc";

/** What a file of the programme would carry: rows and about how many bytes of JSON each table takes, and what stays behind. */
export const programmeContents = programmeQuery("programme:read").query(async ({ ctx: { tx, scope } }) => {
  const reason = whyNoExport(scope);
  const tables = reason === null ? await countRows(tx, scope, EXCHANGE_TABLES) : [];
  return {
    reason,
    tables: tables.filter(({ rows }) => rows > 0),
    bytes: tables.reduce((sum, { bytes }) => sum + bytes, 0),
    leftOut: Object.entries(LEFT_OUT).map(([name, why]) => ({ name, why })),
  };
});

export const programmeImport = organisationQuery("programme:write")
  .input(z.object({ importId: idOf<"programme-import">() }))
  .query(async ({ ctx: { tx, scope }, input: { importId } }) => {
    const found = await programmeImportOf(tx, scope, importId);
    if (!found) throw new Refusal("not-found", "This file is not here any more.");
    return found;
  });
