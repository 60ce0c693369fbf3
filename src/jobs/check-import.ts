import type { SessionUser } from "@/data/access/authorise";
import { inProgramme } from "@/data/access/authorise";
import { loadImportFile } from "@/data/footprint/import-files";
import { importOf, moveImport } from "@/data/footprint/imports";
import type { JobPayloads } from "@/data/jobs/queues";
import { Refusal } from "@/domain/shared/refusal";
import { checkRows } from "@/jobs/check-rows";
import { progressReporter } from "@/jobs/progress-reporter";

const FAILED =
  "The check stopped because of a fault on our side. Nothing was imported. Check the file again.";

/**
 * Reads and checks a whole file and stages what it would do, in one transaction: a check that is cancelled, refused or
 * cut off leaves nothing behind. Safe to run twice.
 */
export const checkImport = async ({
  userId,
  sessionEpoch,
  programmeId,
  importId,
}: JobPayloads["import-check"]): Promise<void> => {
  const user: SessionUser = { userId, sessionEpoch };
  const reporter = progressReporter((percent) =>
    inProgramme(user, programmeId, (tx, scope) =>
      moveImport(tx, scope, importId, ["checking"], { progress: percent }),
    ),
  );
  try {
    await inProgramme(user, programmeId, async (tx, scope) => {
      const found = await importOf(tx, scope, importId);
      if (found?.state !== "checking") return;
      const bytes = await loadImportFile(tx, scope, importId);
      const counts = await checkRows(tx, scope, found, bytes, reporter);
      const isStillWanted = await moveImport(tx, scope, importId, ["checking"], {
        ...counts,
        state: "checked",
        progress: 100,
        checkedAt: new Date().toISOString(),
      });
      if (!isStillWanted) throw new Refusal("job-not-cancellable", "The check was cancelled.");
    });
  } catch (error) {
    if (reporter.signal.aborted) return;
    const failure = error instanceof Refusal ? error.message : FAILED;
    await inProgramme(user, programmeId, (tx, scope) =>
      moveImport(tx, scope, importId, ["checking"], { state: "failed", failure }),
    );
    if (!(error instanceof Refusal)) throw error;
  }
};
