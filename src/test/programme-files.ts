import { readFile } from "node:fs/promises";
import { Readable } from "node:stream";
import type { FileFormat } from "@/domain/exchange/file-format";
import type { OrganisationId, ProgrammeId, ProgrammeImportId, UserId } from "@/domain/shared/ids";
import { exportProgramme } from "@/api/exchange/export-programme";
import { receiveProgramme } from "@/api/exchange/receive-programme";
import { bringInProgramme } from "@/jobs/bring-in-programme";
import { callerOf } from "@/test/factories";

const asUser = (userId: UserId) => ({ userId, sessionEpoch: 0 });

export const programmeFile = async (
  userId: UserId,
  programmeId: ProgrammeId,
  format: FileFormat,
): Promise<Buffer> => {
  const { file } = await exportProgramme(asUser(userId), programmeId, format);
  const bytes = await readFile(file.path);
  await file.remove();
  return bytes;
};

export const sendProgrammeFile = (
  userId: UserId,
  organisationId: OrganisationId,
  bytes: Uint8Array,
  programmeName: string | null = null,
): Promise<ProgrammeImportId> =>
  receiveProgramme(asUser(userId), organisationId, {
    fileName: "programme",
    programmeName,
    body: Readable.from([bytes]),
  });

/** Sends a file, does what the worker does, and says how it ended. */
export const bringFileIn = async (
  userId: UserId,
  organisationId: OrganisationId,
  bytes: Uint8Array,
  programmeName: string | null = null,
) => {
  const importId = await sendProgrammeFile(userId, organisationId, bytes, programmeName);
  await bringInProgramme({ ...asUser(userId), organisationId, importId, programmeName });
  return callerOf(userId).exchange.programmeImport({ organisationId, importId });
};
