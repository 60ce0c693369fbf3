import { z } from "zod";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { idOf } from "@/domain/shared/ids";
import type { ImportId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { vendorColumns } from "@/data/content/vendor-columns";
import { importProblemsOf, importRowsOf } from "@/data/footprint/import-findings";
import { importOf, importsOf } from "@/data/footprint/imports";
import { programmeQuery } from "@/api/trpc";

const NEWEST = 100;
const PAGE = 100;

const importKey = z.object({ importId: idOf<"import">() });
const toolName = new Map(vendorColumns.tools.map(({ id, name }) => [id, name]));

export const imports = programmeQuery("footprint:read").query(async ({ ctx }) =>
  (await importsOf(ctx.tx, ctx.scope, NEWEST)).map(({ mapping: _, columns: __, notices: ___, ...row }) => ({
    ...row,
    toolName: toolName.get(row.toolId ?? "") ?? null,
  })),
);

const foundImport = async (tx: Tx, scope: AuthorisedProgramme, importId: ImportId) => {
  const found = await importOf(tx, scope, importId);
  if (!found) throw new Refusal("not-found", "This import does not exist any more.");
  return found;
};

export const oneImport = programmeQuery("footprint:read")
  .input(importKey)
  .query(async ({ ctx, input }) => {
    const found = await foundImport(ctx.tx, ctx.scope, input.importId);
    return { ...found, toolName: toolName.get(found.toolId ?? "") ?? null };
  });

export const importProblems = programmeQuery("footprint:read")
  .input(importKey.extend({ cursor: z.number().int().min(-1).default(-1) }))
  .query(async ({ ctx, input }) => {
    await foundImport(ctx.tx, ctx.scope, input.importId);
    const rows = await importProblemsOf(ctx.tx, ctx.scope, input.importId, {
      afterOrdinal: input.cursor,
      limit: PAGE,
    });
    return { rows, nextCursor: rows.length === PAGE ? (rows.at(-1)?.ordinal ?? null) : null };
  });

export const importRows = programmeQuery("footprint:read")
  .input(importKey.extend({ action: z.enum(["add", "change"]), cursor: z.number().int().min(0).default(0) }))
  .query(async ({ ctx, input }) => {
    await foundImport(ctx.tx, ctx.scope, input.importId);
    const rows = await importRowsOf(ctx.tx, ctx.scope, input.importId, {
      action: input.action,
      afterLine: input.cursor,
      limit: PAGE,
    });
    return { rows, nextCursor: rows.length === PAGE ? (rows.at(-1)?.line ?? null) : null };
  });
