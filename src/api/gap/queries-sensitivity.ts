import { z } from "zod";
import type { Gap } from "@/domain/gap/gap";
import { MEASURED_AGAINST } from "@/domain/gap/programme-targets";
import { explainEstimate } from "@/domain/objective/explain-estimate";
import { rankSensitivity } from "@/domain/objective/rank-sensitivity";
import type { SiteId } from "@/domain/shared/ids";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { rankProgramme } from "@/api/gap/rank-programme";
import { programmeQuery } from "@/api/trpc";

const TOP_COUNT = 10;

/** Which estimates, moved inside their own range, would change the first ten gaps, and how. */
export const sensitivity = programmeQuery("gap:read")
  .input(z.object({ measuredAgainst: z.enum(MEASURED_AGAINST).default("milestone") }))
  .query(async ({ ctx: { tx, scope }, input: { measuredAgainst } }) => {
    const { state, ranked, formats } = await rankProgramme(tx, scope, measuredAgainst);
    const siteNames = new Map<SiteId | null, string>(state.sites.map(({ id, name }) => [id, name]));
    const names = {
      siteName: (siteId: SiteId | null) => siteNames.get(siteId) ?? "all sites at once",
      capabilityName: (capabilityId: string) => index.capability(capabilityId).name,
      formatMoney: formats.money,
    };
    const named = ({ siteId, capabilityId }: Gap) => ({
      siteId,
      capabilityId,
      capabilityName: names.capabilityName(capabilityId),
      siteName: names.siteName(siteId),
    });
    return {
      topCount: Math.min(TOP_COUNT, ranked.length),
      suppositions: rankSensitivity({
        gaps: ranked.map(({ gap }) => gap),
        sites: state.sites,
        links: state.links,
        objectives: state.objectives,
        topCount: TOP_COUNT,
      }).map((change) => ({
        words: explainEstimate(change, names),
        entering: change.entering.map(named),
        leaving: change.leaving.map(named),
      })),
    };
  });
