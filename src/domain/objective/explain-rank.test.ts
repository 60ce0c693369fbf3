import { describe, expect, test } from "vitest";
import type { Gap } from "@/domain/gap/gap";
import { explainRank } from "@/domain/objective/explain-rank";
import type { GapLink } from "@/domain/objective/gap-link";
import { rankGaps } from "@/domain/objective/rank-gaps";
import type { SiteId } from "@/domain/shared/ids";
import { PEOPLE, exactly, gap, link, shortMoney, site } from "@/test/gap-samples";

describe("explainRank", () => {
  const explained = (each: Gap, links: GapLink[]) =>
    rankGaps([each], [site("brenna", 61_000, 48), site("fossby", 70_000, 10)], links, [PEOPLE]).map(
      (ranked) => explainRank(ranked, shortMoney),
    )[0];

  test.each<[string, Gap, GapLink[], string]>([
    [
      "without a link",
      gap("brenna", "SEG-3", { safetyClass: "S3" }),
      [],
      "S3 comes first. €61 k/h × 48 h = €2.9 M, but no objective is linked",
    ],
    [
      "group-wide, with the site that has most at stake",
      gap(null, "CMP-4", { safetyClass: "S1", levels: 2 }),
      [link("CMP-4", "people", 1)],
      "S1, after all S2. €61 k/h × 48 h at the site with the most at stake × link 1 of 9 × 2 levels = €651 k",
    ],
    [
      "judged hours of a group-wide gap fall on the costliest hour",
      gap(null, "CMP-4", { hours: 1.55 }),
      [link("CMP-4", "people", 9)],
      "No safety effect. €70 k/h × 1.6 h at the site with the most at stake × link 9 of 9 × 1 level = €109 k. Hours judged: “shift book”",
    ],
    [
      "a judged class",
      {
        ...gap("brenna", "SEG-3", { safetyClass: "S2", levels: 2 }),
        judgement: {
          siteId: "brenna" as SiteId,
          capabilityId: "SEG-3",
          safetyClass: "S2",
          plausibleOutageHours: exactly(0),
          note: "fenced off",
        },
      },
      [],
      "S2, after all S3. No stop of production. Safety class and hours judged: “fenced off”",
    ],
  ])("%s", (_, each, links, expected) => {
    expect(explained(each, links)).toBe(expected);
  });
});
