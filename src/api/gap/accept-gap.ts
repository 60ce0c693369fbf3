import { z } from "zod";
import { latestAcceptance } from "@/domain/countermeasure/open-acceptance";
import { acceptanceInput } from "@/domain/countermeasure/open-acceptance-input";
import { idOf } from "@/domain/shared/ids";
import { monthOf } from "@/domain/shared/month";
import { Refusal } from "@/domain/shared/refusal";
import { saveAcceptance } from "@/data/gap/acceptances";
import { nextOutages } from "@/data/gap/next-outages";
import { refuseUnknownPlace } from "@/api/gap/refuse-unknown-place";
import { refuseUnseenAcceptance } from "@/api/gap/refuse-unseen-acceptance";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

/** A person signs that a gap stays open on purpose, without a control, until a day and for a reason. */
export const acceptGap = programmeCommand("gap:write")
  .input(
    acceptanceInput.extend({
      siteId: idOf<"site">().nullable(),
      capabilityId: z.string().max(60),
      /** The acceptance that the writer saw; null for none. */
      seen: z.object({ reason: z.string(), acceptedUntil: z.string() }).nullable().default(null),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, seen, ...acceptance } }) => {
    const { siteId, capabilityId, acceptedUntil } = acceptance;
    await refuseUnknownPlace(tx, scope, { siteId, capabilityId });
    if (siteId === null) refusePartOfSites(scope);
    const now = today();
    const outages = siteId === null ? [] : (await nextOutages(tx, scope, monthOf(now))).get(siteId);
    const latest = latestAcceptance(outages?.[0]?.month ?? null, now);
    const refuse = (message: string) => new Refusal("invalid-input", message, { field: "acceptedUntil" });
    if (acceptedUntil <= now) throw refuse("This day has come. Give a later one.");
    if (acceptedUntil > latest)
      throw refuse(
        `Accept it until ${latest} at the latest: 30 days after the next outage, or a year where none is granted.`,
      );
    await refuseUnseenAcceptance(tx, scope, { siteId, capabilityId, seen }, acceptance);
    await saveAcceptance(tx, scope, acceptance);
  });
