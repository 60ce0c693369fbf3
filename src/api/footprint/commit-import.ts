import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { commitStaged } from "@/data/footprint/commit-staged";
import { deleteImportFile } from "@/data/footprint/import-files";
import { importOf, isOvertaken, lockInventory, moveImport } from "@/data/footprint/imports";
import { programmeCommand } from "@/api/trpc";

/** Takes what was checked over into the inventory: every row of it, or none. */
export const commitImport = programmeCommand("footprint:import")
  .input(z.object({ importId: idOf<"import">() }))
  .mutation(async ({ ctx, input: { importId } }) => {
    const { tx, scope } = ctx;
    if (!(await importOf(tx, scope, importId)))
      throw new Refusal("not-found", "This import does not exist any more. Nothing was changed.");
    await lockInventory(tx, scope);
    const isTaken = await moveImport(tx, scope, importId, ["checked"], {
      state: "committed",
      committedAt: new Date().toISOString(),
    });
    if (!isTaken)
      throw new Refusal(
        "conflict",
        "This import is not checked, or was committed already. Nothing was changed.",
      );
    if (await isOvertaken(tx, scope, importId))
      throw new Refusal(
        "conflict",
        "Another import changed the inventory since this file was checked. Nothing was changed. Check it again.",
      );
    const counts = await commitStaged(tx, scope, importId);
    await deleteImportFile(tx, scope, importId);
    return counts;
  });
