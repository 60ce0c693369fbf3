import type { ImportId, ProgrammeId, SiteId } from "@/domain/shared/ids";
import { can } from "@/domain/access/permission";
import { proposeMapping } from "@/domain/footprint/column-mapping";
import { recogniseTool } from "@/domain/footprint/recognise-tool";
import { Refusal } from "@/domain/shared/refusal";
import { inProgramme, type SessionUser } from "@/data/access/authorise";
import { vendorColumns } from "@/data/content/vendor-columns";
import { storeImportFile } from "@/data/footprint/import-files";
import { insertImport } from "@/data/footprint/imports";
import { siteOf } from "@/data/footprint/sites";
import { newId } from "@/data/new-id";
import { recordCommand } from "@/api/audit";
import { memorySource } from "@/api/table/read-bytes";
import { readTable } from "@/api/footprint/read-table";

export type UploadedFile = {
  readonly fileName: string;
  /** Null: each row names its site. */
  readonly siteId: SiteId | null;
  readonly bytes: Uint8Array;
};

/**
 * Takes in an inventory file: opens it, recognises the tool by its columns, proposes what each column is read as, and
 * keeps it for the check. A file that cannot be opened leaves nothing behind.
 * @throws Refusal `not-permitted`, `not-found`, or whatever opening the file says.
 */
export const receiveImportFile = (
  user: SessionUser,
  programmeId: ProgrammeId,
  { fileName, siteId, bytes }: UploadedFile,
): Promise<ImportId> =>
  inProgramme(user, programmeId, async (tx, scope) => {
    if (!can(scope.role, "footprint:import"))
      throw new Refusal("not-permitted", "Your role may not import an inventory. Nothing was kept.");
    const site = siteId === null ? null : await siteOf(tx, scope, siteId);
    if (siteId !== null && site === null)
      throw new Refusal("not-found", "This site does not exist any more. Nothing was kept.");
    if (site === null && scope.siteIds !== null)
      throw new Refusal("not-permitted", "Choose one of your sites for this file. Nothing was kept.");
    const table = await readTable(memorySource(bytes));
    const recognised = recogniseTool(table.columns, vendorColumns.tools);
    const tool = recognised?.tool ?? null;
    const id = newId<"import">();
    const row = {
      id,
      fileName: fileName.slice(0, 255),
      byteCount: bytes.byteLength,
      siteId,
      toolId: tool?.id ?? null,
      externalSource: tool?.id ?? "list",
      timeZone: site?.timeZone ?? "UTC",
      dateOrder: tool?.dateOrder ?? ("day-first" as const),
      columns: [...table.columns],
      notices: [...(recognised?.reasons ?? []), ...table.notices, ...(tool?.notes ?? [])],
      mapping: proposeMapping(table.columns, tool, vendorColumns.headerWords),
    };
    await insertImport(tx, scope, row);
    await storeImportFile(tx, scope, id, bytes);
    await recordCommand(tx, scope, "footprint.receiveImportFile", {
      importId: id,
      fileName: row.fileName,
      bytes: row.byteCount,
      siteId,
    });
    return id;
  });
