import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import {
  deleteProgrammeFile,
  moveProgrammeImport,
  programmeImportOf,
} from "@/data/exchange/programme-imports";
import { organisationCommand } from "@/api/trpc";

/** Ends the taking over of a programme file before it changed anything; a running one stops within a second. */
export const cancelProgrammeImport = organisationCommand("programme:write")
  .input(z.object({ importId: idOf<"programme-import">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { importId } }) => {
    if (!(await programmeImportOf(tx, scope, importId)))
      throw new Refusal("not-found", "This file is not here any more. Nothing was changed.");
    if (!(await moveProgrammeImport(tx, scope, importId, ["uploaded", "running"], { state: "cancelled" })))
      throw new Refusal("job-not-cancellable", "This has ended already. Nothing was changed.");
    await deleteProgrammeFile(tx, scope, importId);
  });
