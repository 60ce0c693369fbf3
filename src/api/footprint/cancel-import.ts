import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { deleteImportFile } from "@/data/footprint/import-files";
import { importOf, moveImport } from "@/data/footprint/imports";
import { clearStaging } from "@/data/footprint/staging";
import { programmeCommand } from "@/api/trpc";

/** Ends an import before it changed anything; a running check stops within a second. */
export const cancelImport = programmeCommand("footprint:import")
  .input(z.object({ importId: idOf<"import">() }))
  .mutation(async ({ ctx, input }) => {
    if (!(await importOf(ctx.tx, ctx.scope, input.importId)))
      throw new Refusal("not-found", "This import does not exist any more. Nothing was changed.");
    const isCancelled = await moveImport(
      ctx.tx,
      ctx.scope,
      input.importId,
      ["uploaded", "checking", "checked", "failed"],
      { state: "cancelled", failure: null },
    );
    if (!isCancelled)
      throw new Refusal("job-not-cancellable", "This import has ended already. Nothing was changed.");
    await clearStaging(ctx.tx, ctx.scope, input.importId);
    await deleteImportFile(ctx.tx, ctx.scope, input.importId);
  });
