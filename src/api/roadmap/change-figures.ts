import { z } from "zod";
import { INITIATIVE_FIGURES } from "@/domain/roadmap/initiative-figures";
import { overwrittenFiguresInput, type OverwrittenFigures } from "@/domain/roadmap/overwrite-figures";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { initiativesOf, saveFigures } from "@/data/roadmap/initiatives";
import { lockRoadmap } from "@/data/roadmap/plans";
import { expandRoadmap } from "@/api/roadmap/expand-roadmap";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Replaces the programme's own figures of an initiative; one that is missing is the catalogue's again. */
export const changeFigures = programmeCommand("roadmap:write")
  .input(
    z.object({
      initiativeId: idOf<"initiative">(),
      figures: overwrittenFiguresInput,
      /** The programme's own figures as the writer read them. */
      seen: seenFieldsInput,
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { initiativeId, figures, seen } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const initiative = (await initiativesOf(tx, scope)).find(({ id }) => id === initiativeId);
    if (!initiative)
      throw new Refusal("not-found", "This initiative is not in the roadmap any more. Load the page again.");
    const wanted: OverwrittenFigures = Object.fromEntries(
      INITIATIVE_FIGURES.map((name) => [name, figures[name]]),
    );
    const merged = mergeSeen("these figures", { seen, stored: initiative.figures, wanted });
    await saveFigures(tx, scope, { ...initiative, figures: merged });
    return expandRoadmap(tx, scope);
  });
