import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { deleteAcceptance } from "@/data/gap/acceptances";
import { refuseUnknownPlace } from "@/api/gap/refuse-unknown-place";
import { refuseUnseenAcceptance } from "@/api/gap/refuse-unseen-acceptance";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** What was accepted is open again; the log keeps who had signed it. */
export const reopenGap = programmeCommand("gap:write")
  .input(
    z.object({
      siteId: idOf<"site">().nullable(),
      capabilityId: z.string().max(60),
      seen: z.object({ reason: z.string(), acceptedUntil: z.string() }),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    await refuseUnknownPlace(tx, scope, input);
    if (input.siteId === null) refusePartOfSites(scope);
    await refuseUnseenAcceptance(tx, scope, input, null);
    await deleteAcceptance(tx, scope, input);
  });
