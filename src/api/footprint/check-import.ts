import { z } from "zod";
import { columnMappingInput, mappingProblems } from "@/domain/footprint/column-mapping";
import { DATE_ORDERS } from "@/domain/footprint/parse-timestamp";
import { isTimeZone } from "@/domain/footprint/time-zone";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { importOf, moveImport } from "@/data/footprint/imports";
import { enqueue } from "@/data/jobs/boss";
import { programmeCommand } from "@/api/trpc";

/** Starts the dry run: the file is read with this mapping, and what it would do is staged. */
export const checkImport = programmeCommand("footprint:import")
  .input(
    z.object({
      importId: idOf<"import">(),
      mapping: columnMappingInput,
      timeZone: z.string().refine(isTimeZone, "Choose a time zone such as Europe/Berlin."),
      dateOrder: z.enum(DATE_ORDERS),
    }),
  )
  .mutation(async ({ ctx, input: { programmeId, importId, ...reading } }) => {
    const found = await importOf(ctx.tx, ctx.scope, importId);
    if (!found) throw new Refusal("not-found", "This import does not exist any more.");
    const obstacles = mappingProblems(reading.mapping, found.columns);
    if (obstacles.length > 0) throw new Refusal("invalid-input", obstacles.join(" "), { field: "mapping" });
    const isStarted = await moveImport(ctx.tx, ctx.scope, importId, ["uploaded", "checked", "failed"], {
      ...reading,
      state: "checking",
      progress: 0,
      failure: null,
    });
    if (!isStarted)
      throw new Refusal(
        "conflict",
        "This import is being checked, or has ended. Nothing was changed. Load the page again.",
      );
    await enqueue(ctx.tx, "import-check", { ...ctx.user, programmeId, importId });
  });
