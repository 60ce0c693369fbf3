import { describe, expect, test } from "vitest";
import { atStakeByObjective } from "@/domain/objective/at-stake";
import { rankGaps } from "@/domain/objective/rank-gaps";
import { PEOPLE, SUPPLY, gap, link, objective, site } from "@/test/gap-samples";

describe("atStakeByObjective", () => {
  test("counts a site's downtime once, keeps safety apart and lists every objective", () => {
    const sites = [site("a", 100, 10), site("b", 10, 10)];
    const links = [link("SEG-1", "people", 9), link("SEG-2", "people", 1), link("SEG-1", "supply", 3, "b")];
    const gaps = [
      gap("a", "SEG-1", { safetyClass: "S2" }),
      gap("a", "SEG-2", { hours: 5 }),
      gap("b", "SEG-1"),
    ];
    const stakes = atStakeByObjective(rankGaps(gaps, sites, links, [PEOPLE, SUPPLY]), links, [
      objective("idle"),
      SUPPLY,
      PEOPLE,
    ]);
    expect(
      stakes.map((stake) => [
        stake.objective.id,
        stake.safetyClass,
        stake.exposure.likely,
        stake.gaps.length,
      ]),
    ).toEqual([
      ["people", "S2", 1100, 3],
      ["supply", "S0", 100, 1],
      ["idle", "S0", 0, 0],
    ]);
  });
});
