import { z } from "zod";
import { isGroupWide } from "@/domain/framework/group-wide";
import { gapLinkChangeInput } from "@/domain/objective/gap-link-input";
import { linkKey } from "@/domain/objective/gap-link";
import { refuseUnseen } from "@/domain/shared/seen-value";
import { Refusal } from "@/domain/shared/refusal";
import { maturityModel } from "@/data/content/maturity-model";
import { sitesOf } from "@/data/footprint/sites";
import { gapLinksOf, saveGapLinks } from "@/data/objective/gap-links";
import { objectivesOf } from "@/data/objective/objectives";
import { lockProgramme } from "@/data/programme/lock-programme";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Says how strongly gaps hold back objectives, at one site or at all of them; all links are stored or none. */
export const linkGaps = programmeCommand("gap:write")
  .input(z.object({ links: z.array(gapLinkChangeInput).min(1).max(500) }))
  .mutation(async ({ ctx: { tx, scope }, input: { links } }) => {
    if (links.some(({ siteId }) => siteId === null)) refusePartOfSites(scope);
    const [sites, objectives] = await Promise.all([sitesOf(tx, scope), objectivesOf(tx, scope)]);
    const siteIds = new Set(sites.map(({ id }) => id));
    const objectiveIds = new Set(objectives.map(({ id }) => id));
    const groupWide = new Map(maturityModel.capabilities.map((each) => [each.id, isGroupWide(each)]));
    for (const { siteId, capabilityId, objectiveId } of links) {
      const isPlace = siteId === null || (siteIds.has(siteId) && groupWide.get(capabilityId) === false);
      if (!isPlace || !groupWide.has(capabilityId) || !objectiveIds.has(objectiveId))
        throw new Refusal(
          "not-found",
          "No link was changed: one of them names a site, capability or objective that is not in this programme. Load the page again.",
        );
    }
    await lockProgramme(tx, scope, "gap-links");
    const stored = new Map((await gapLinksOf(tx, scope)).map((link) => [linkKey(link), link.strength]));
    const latest = [...new Map(links.map((link) => [linkKey(link), link])).values()];
    refuseUnseen(
      "a link",
      latest.map((link) => ({
        key: linkKey(link),
        seen: link.seenStrength,
        stored: stored.get(linkKey(link)),
        wanted: link.strength,
      })),
    );
    await saveGapLinks(tx, scope, latest);
  });
