import { can } from "@/domain/access/permission";
import type { OrganisationScope } from "@/domain/access/scope";
import { Refusal } from "@/domain/shared/refusal";
import { inOrganisation, type SessionUser } from "@/data/access/authorise";
import type { Tx } from "@/data/client";
import {
  deleteProgrammeFile,
  moveProgrammeImport,
  programmeFileParts,
  programmeImportOf,
} from "@/data/exchange/programme-imports";
import type { JobPayloads } from "@/data/jobs/queues";
import { recordCommand } from "@/api/audit";
import { openProgramme } from "@/api/exchange/open-programme";
import { spoolFile } from "@/api/exchange/spool-file";
import { fileSource } from "@/api/table/read-bytes";
import { bringInRows } from "@/jobs/bring-in-rows";
import { progressReporter, type ProgressReporter } from "@/jobs/progress-reporter";

type Payload = JobPayloads["programme-import"];

const FAILED =
  "The programme could not be brought in because of a fault on our side. Nothing was changed. Send the file again.";

const manyProblems = (count: number): string =>
  `The file has ${count === 1 ? "one problem" : `${count} problems`}. Nothing was brought in. Correct the file, or take it out again where it comes from.`;

const takeOver = async (
  tx: Tx,
  scope: OrganisationScope,
  { importId, programmeName }: Payload,
  fileName: string,
  reporter: ProgressReporter,
): Promise<void> => {
  if (!can(scope.role, "programme:write") || scope.siteIds !== null)
    throw new Refusal(
      "not-permitted",
      "Your role may not bring in a programme any more. Nothing was changed.",
    );
  const spooled = await spoolFile(programmeFileParts(tx, scope, importId), reporter.signal);
  try {
    const file = await openProgramme(await fileSource(spooled.path));
    const outcome = await bringInRows(tx, scope, file, programmeName, reporter);
    const end =
      "programmeId" in outcome
        ? ({ state: "done", progress: 100, programmeId: outcome.programmeId } as const)
        : ({ state: "failed", failure: manyProblems(outcome.count), problems: outcome } as const);
    if (!(await moveProgrammeImport(tx, scope, importId, ["running"], end)))
      throw new Refusal("job-not-cancellable", "This was cancelled.");
    await deleteProgrammeFile(tx, scope, importId);
    if ("programmeId" in outcome) {
      const { programmeId, rows } = outcome;
      await recordCommand(tx, { ...scope, programmeId }, "exchange.bringInProgramme", {
        importId,
        fileName,
        rows,
      });
    }
  } finally {
    await spooled.remove();
  }
};

/**
 * Takes a programme file over as a new programme, in one transaction: one that is cancelled, refused or cut off leaves
 * nothing behind. Safe to run twice.
 */
export const bringInProgramme = async (payload: Payload): Promise<void> => {
  const { userId, sessionEpoch, organisationId, importId } = payload;
  const user: SessionUser = { userId, sessionEpoch };
  const move = (change: Parameters<typeof moveProgrammeImport>[4]) =>
    inOrganisation(user, organisationId, (tx, scope) =>
      moveProgrammeImport(tx, scope, importId, ["uploaded", "running"], change),
    );
  const reporter = progressReporter((percent) => move({ progress: percent }));
  if (!(await move({ state: "running" }))) return;
  try {
    await inOrganisation(user, organisationId, async (tx, scope) => {
      const found = await programmeImportOf(tx, scope, importId);
      if (found?.state === "running") await takeOver(tx, scope, payload, found.fileName, reporter);
    });
  } catch (error) {
    if (reporter.signal.aborted) return;
    await inOrganisation(user, organisationId, async (tx, scope) => {
      const failure = error instanceof Refusal ? error.message : FAILED;
      await moveProgrammeImport(tx, scope, importId, ["running"], { state: "failed", failure });
      await deleteProgrammeFile(tx, scope, importId);
    });
    if (!(error instanceof Refusal)) throw error;
  }
};
