import { z } from "zod";
import { overwrittenFiguresInput } from "@/domain/roadmap/overwrite-figures";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { initiativesOf, saveFigures } from "@/data/roadmap/initiatives";
import { lockRoadmap } from "@/data/roadmap/plans";
import { expandRoadmap } from "@/api/roadmap/expand-roadmap";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Replaces the programme's own figures of an initiative; one that is missing is the catalogue's again. */
export const changeFigures = programmeCommand("roadmap:write")
  .input(z.object({ initiativeId: idOf<"initiative">(), figures: overwrittenFiguresInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { initiativeId, figures } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const initiative = (await initiativesOf(tx, scope)).find(({ id }) => id === initiativeId);
    if (!initiative)
      throw new Refusal("not-found", "This initiative is not in the roadmap any more. Load the page again.");
    await saveFigures(tx, scope, { ...initiative, figures });
    return expandRoadmap(tx, scope);
  });
