import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { deleteObligation } from "@/data/programme/obligations";
import { knownObligation } from "@/api/programme/known-obligation";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

export const removeObligation = programmeCommand("programme:write")
  .input(z.object({ obligationId: idOf<"obligation">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { obligationId } }) => {
    refusePartOfSites(scope);
    await knownObligation(tx, scope, obligationId);
    await deleteObligation(tx, scope, obligationId);
  });
