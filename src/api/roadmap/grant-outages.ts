import { z } from "zod";
import { outageGrantsInput } from "@/domain/roadmap/limits-input";
import { refuseUnseen } from "@/domain/shared/seen-value";
import { Refusal } from "@/domain/shared/refusal";
import { monthsFrom } from "@/domain/shared/month";
import { sitesOf } from "@/data/footprint/sites";
import { programmeOf } from "@/data/programme/programmes";
import { limitsOf, saveOutageGrants } from "@/data/roadmap/limits";
import { lockRoadmap } from "@/data/roadmap/plans";
import { recountViolations } from "@/api/roadmap/recount-violations";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

export const grantOutages = programmeCommand("roadmap:write")
  .input(z.object({ outageGrants: outageGrantsInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { outageGrants } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const [programme, sites] = await Promise.all([programmeOf(tx, scope), sitesOf(tx, scope)]);
    const months = new Set(monthsFrom(programme.startMonth, programme.horizonMonths));
    const siteIds = new Set(sites.map(({ id }) => id));
    const seen = new Set<string>();
    for (const [index, { siteId, month }] of outageGrants.entries()) {
      if (!siteIds.has(siteId))
        throw new Refusal(
          "not-found",
          "Not saved: one of these sites is not in this programme. Load the page again.",
          { field: `outageGrants.${index}.siteId` },
        );
      if (!months.has(month))
        throw new Refusal(
          "invalid-input",
          `Not saved: ${month} lies outside the programme. Load the page again.`,
          { field: `outageGrants.${index}.month` },
        );
      if (seen.has(`${siteId}/${month}`))
        throw new Refusal("invalid-input", "Not saved: a month is named twice for one site. Name it once.", {
          field: `outageGrants.${index}.month`,
        });
      seen.add(`${siteId}/${month}`);
    }
    const stored = new Map(
      (await limitsOf(tx, scope)).outageGrants.map(({ siteId, month, hours }) => [
        `${siteId}/${month}`,
        hours,
      ]),
    );
    refuseUnseen(
      "hours granted",
      outageGrants.map(({ siteId, month, hours, seen }) => ({
        key: `${siteId}/${month}`,
        seen,
        stored: stored.get(`${siteId}/${month}`) ?? 0,
        wanted: hours,
      })),
    );
    await saveOutageGrants(
      tx,
      scope,
      outageGrants.map(({ siteId, month, hours }) => ({ siteId, month, hours })),
    );
    return { violationCount: await recountViolations(tx, scope) };
  });
