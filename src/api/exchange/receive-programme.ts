import { can } from "@/domain/access/permission";
import type { OrganisationScope } from "@/domain/access/scope";
import { MAX_PROGRAMME_FILE_BYTES } from "@/domain/exchange/file-format";
import type { OrganisationId, ProgrammeImportId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { inOrganisation, type SessionUser } from "@/data/access/authorise";
import { insertProgrammeImport } from "@/data/exchange/programme-imports";
import { enqueue } from "@/data/jobs/boss";
import { newId } from "@/data/new-id";
import { recordCommand } from "@/api/audit";
import { openProgramme } from "@/api/exchange/open-programme";
import { spoolFile } from "@/api/exchange/spool-file";
import { fileSource } from "@/api/table/read-bytes";

const demand = ({ role, siteIds }: OrganisationScope): void => {
  if (!can(role, "programme:write"))
    throw new Refusal(
      "not-permitted",
      "Only an owner or the programme lead brings a programme in. Nothing was kept.",
    );
  if (siteIds !== null)
    throw new Refusal(
      "not-permitted",
      "You see some of the sites only and would not see those of a new programme. Nothing was kept.",
    );
};

async function* limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const chunk of body) {
    length += chunk.byteLength;
    if (length > MAX_PROGRAMME_FILE_BYTES)
      throw new Refusal(
        "limit-exceeded",
        `The file has more than ${MAX_PROGRAMME_FILE_BYTES / 1024 / 1024} MB. Nothing was kept.`,
      );
    yield chunk;
  }
}

export type ProgrammeUpload = {
  readonly fileName: string;
  /** Null: as the file says. */
  readonly programmeName: string | null;
  readonly body: AsyncIterable<Uint8Array>;
};

/**
 * Takes in a programme file and asks for the job that makes a programme of it. The file waits on this machine until it
 * has come whole: a slow sender holds no connection.
 * @throws Refusal `not-permitted`, `not-found`, `limit-exceeded`, `unreadable-file`
 */
export const receiveProgramme = async (
  user: SessionUser,
  organisationId: OrganisationId,
  { fileName, programmeName, body }: ProgrammeUpload,
): Promise<ProgrammeImportId> => {
  await inOrganisation(user, organisationId, async (_, scope) => demand(scope));
  const spooled = await spoolFile(limited(body));
  try {
    const source = await fileSource(spooled.path);
    await openProgramme(source);
    return await inOrganisation(user, organisationId, async (tx, scope) => {
      demand(scope);
      const importId = newId<"programme-import">();
      const file = { id: importId, fileName: fileName.slice(0, 255), byteCount: source.sizeBytes };
      await insertProgrammeImport(tx, scope, { ...file, bytes: source.read(0, source.sizeBytes) });
      await enqueue(tx, "programme-import", { ...user, organisationId, importId, programmeName });
      await recordCommand(tx, scope, "exchange.receiveProgramme", file);
      return importId;
    });
  } finally {
    await spooled.remove();
  }
};
