import { can } from "@/domain/access/permission";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { FileFormat } from "@/domain/exchange/file-format";
import type { ProgrammeId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { inProgramme, type SessionUser } from "@/data/access/authorise";
import type { Tx } from "@/data/client";
import { writeTimesInUtc } from "@/data/exchange/export-rows";
import { programmeOf } from "@/data/programme/programmes";
import { recordCommand } from "@/api/audit";
import { sheetsOf } from "@/api/exchange/list-sheets";
import { tablesOf } from "@/api/exchange/list-tables";
import { spoolFile, type SpooledFile } from "@/api/exchange/spool-file";
import { writeCsv } from "@/api/exchange/write-csv";
import { writeJson } from "@/api/exchange/write-json";
import { writeXlsx } from "@/api/exchange/write-xlsx";

/** A file of some sites would look like the programme and bring in only a part of it. */
export const whyNoExport = ({ role, siteIds }: AuthorisedProgramme): string | null => {
  if (!can(role, "programme:write"))
    return "Only an owner or the programme lead takes a whole programme out.";
  return siteIds === null ? null : "You see some of the sites only; a programme is taken out whole.";
};

const chunksOf = (
  tx: Tx,
  scope: AuthorisedProgramme,
  format: FileFormat,
): AsyncIterable<string | Uint8Array> => {
  const exportedAt = new Date().toISOString();
  const tables = tablesOf(tx, scope);
  if (format === "json") return writeJson(tables, exportedAt);
  const sheets = sheetsOf(tables, exportedAt);
  return format === "xlsx" ? writeXlsx(sheets) : writeCsv(sheets);
};

const EXTENSION: Readonly<Record<FileFormat, string>> = { json: "json", xlsx: "xlsx", csv: "csv.zip" };

/**
 * The whole programme as one file, as it stood at one moment. The file is written before it is sent: a slow reader holds
 * no connection, and what cannot be exported is said instead of a file that breaks off.
 * @throws Refusal `not-found`, `not-permitted`, `limit-exceeded`
 */
export const exportProgramme = (
  user: SessionUser,
  programmeId: ProgrammeId,
  format: FileFormat,
  signal?: AbortSignal,
): Promise<{ fileName: string; file: SpooledFile }> =>
  inProgramme(
    user,
    programmeId,
    async (tx, scope) => {
      const reason = whyNoExport(scope);
      if (reason !== null) throw new Refusal("not-permitted", `${reason} Nothing was exported.`);
      const { name } = await programmeOf(tx, scope);
      await writeTimesInUtc(tx);
      const file = await spoolFile(chunksOf(tx, scope, format), signal);
      await recordCommand(tx, scope, "exchange.exportProgramme", { format, bytes: file.sizeBytes });
      return { fileName: `${name}.${EXTENSION[format]}`, file };
    },
    "repeatable read",
  );
