import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Site } from "@/domain/footprint/site";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import { gapKeyOf, isSafetyGap } from "@/domain/gap/gap";
import { atStakeByObjective } from "@/domain/objective/at-stake";
import { explainRank } from "@/domain/objective/explain-rank";
import { LINK_STRENGTHS } from "@/domain/objective/gap-link";
import { rankGaps } from "@/domain/objective/rank-gaps";
import { rankSensitivity } from "@/domain/objective/rank-sensitivity";
import { exposureOf, scoreOf } from "@/domain/objective/score-gap";
import type { Range } from "@/domain/shared/range";
import { PEOPLE, SUPPLY, exactly, gap, link, shortMoney, site } from "@/test/gap-samples";

describe("the demo story", () => {
  const sites = [
    site("brenna", 61_000),
    site("corvane", 22_000),
    site("elverhaven", 14_000),
    site("aldstadt", 38_000),
    site("fossby", 47_000),
  ];
  const S3 = "S3" as const;
  const S2 = "S2" as const;
  const gaps = [
    gap("aldstadt", "IDA-1", { levels: 2, hours: 24 }),
    gap(null, "CMP-4", { levels: 2, hours: 0 }),
    gap("brenna", "RES-3", { safetyClass: S3, levels: 2, hours: 12 }),
    gap("aldstadt", "SEG-4", { safetyClass: S2, hours: 24 }),
    gap("fossby", "VIS-3", { hours: 72 }),
    gap("elverhaven", "VIS-6", { safetyClass: S3, levels: 2, hours: 30 }),
    gap("brenna", "SEG-3", { safetyClass: S3, levels: 2, hours: 48 }),
    gap("brenna", "VIS-2", { safetyClass: S2, hours: 30 }),
    gap("corvane", "SEG-3", { safetyClass: S3, levels: 2, hours: 30 }),
    gap("aldstadt", "RES-1", { hours: 40 }),
    gap("brenna", "SEG-2", { safetyClass: S3, levels: 2, hours: 36 }),
    gap("brenna", "IDA-3", { safetyClass: S3, levels: 2, hours: 24 }),
  ];
  const links = [
    ...["SEG-3", "SEG-2", "IDA-3", "VIS-6"].map((id) => link(id, "people", 9)),
    link("RES-3", "people", 3),
    ...["VIS-2", "SEG-4", "VIS-3", "RES-1", "CMP-4"].map((id) => link(id, "supply", 9)),
    link("IDA-1", "supply", 3),
  ];
  const ranked = rankGaps(gaps, sites, links, [PEOPLE, SUPPLY]);

  test.each([
    [1, "brenna/SEG-3", "S3 comes first. €61 k/h × 48 h × link 9 of 9 × 2 levels = €5.9 M"],
    [2, "brenna/SEG-2", "S3 comes first. €61 k/h × 36 h × link 9 of 9 × 2 levels = €4.4 M"],
    [3, "brenna/IDA-3", "S3 comes first. €61 k/h × 24 h × link 9 of 9 × 2 levels = €2.9 M"],
    [4, "corvane/SEG-3", "S3 comes first. €22 k/h × 30 h × link 9 of 9 × 2 levels = €1.3 M"],
    [5, "elverhaven/VIS-6", "S3 comes first. €14 k/h × 30 h × link 9 of 9 × 2 levels = €840 k"],
    [6, "brenna/RES-3", "S3 comes first. €61 k/h × 12 h × link 3 of 9 × 2 levels = €488 k"],
    [7, "brenna/VIS-2", "S2, after all S3. €61 k/h × 30 h × link 9 of 9 × 1 level = €1.8 M"],
    [8, "aldstadt/SEG-4", "S2, after all S3. €38 k/h × 24 h × link 9 of 9 × 1 level = €912 k"],
    [9, "fossby/VIS-3", "No safety effect. €47 k/h × 72 h × link 9 of 9 × 1 level = €3.4 M"],
    [10, "aldstadt/RES-1", "No safety effect. €38 k/h × 40 h × link 9 of 9 × 1 level = €1.5 M"],
    [11, "aldstadt/IDA-1", "No safety effect. €38 k/h × 24 h × link 3 of 9 × 2 levels = €608 k"],
    [12, "group/CMP-4", "No safety effect. No stop of production"],
  ])("rank %i is %s", (rank, key, sentence) => {
    const row = ranked[rank - 1];
    expect(row && gapKeyOf(row.gap)).toBe(key);
    expect(row?.rank).toBe(rank);
    expect(row && explainRank(row, shortMoney)).toContain(sentence);
  });

  test("the score follows from the stored numbers of the reason alone", () => {
    for (const { reason, score, exposure } of ranked) {
      expect(scoreOf(JSON.parse(JSON.stringify(reason)))).toEqual(score);
      expect(exposureOf(reason)).toEqual(exposure);
    }
  });
});

describe("rankGaps", () => {
  test("ties go by exposure, then site, then capability; group-wide last", () => {
    const sites = [site("a", 100, 3), site("b", 100, 3)];
    const links = [link("SEG-1", "people", 9), link("SEG-2", "people", 3)];
    const gaps = [
      gap(null, "SEG-1"),
      gap("b", "SEG-1"),
      gap("a", "SEG-2", { levels: 3 }),
      gap("a", "SEG-1"),
      gap("b", "SEG-2", { levels: 1, hours: 9 }),
    ];
    expect(rankGaps(gaps, sites, links, [PEOPLE]).map((each) => gapKeyOf(each.gap))).toEqual([
      "b/SEG-2",
      "a/SEG-1",
      "a/SEG-2",
      "b/SEG-1",
      "group/SEG-1",
    ]);
  });

  test("a programme without sites still ranks its group-wide gaps", () => {
    const [only] = rankGaps([gap(null, "CMP-4")], [], [], []);
    expect(only).toMatchObject({ rank: 1, score: exactly(0), reason: { exposureSiteId: null } });
  });

  // Small figures make ties; from 1, because at no cost a site's gaps have no order by money that could be kept.
  const amount = fc.oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 100_000 }));
  const range = fc
    .tuple(amount, amount, amount)
    .map((values) => values.toSorted((a, b) => a - b))
    .map(([low = 0, likely = 0, high = 0]): Range => ({ low, likely, high }));
  const siteIds = ["a", "b", "c"];
  const capabilityIds = ["SEG-1", "SEG-2", "VIS-1", "CMP-4"];
  const programme = fc.record({
    sites: fc.tuple(
      ...siteIds.map((id) => fc.tuple(range, range).map(([cost, hours]) => site(id, cost, hours))),
    ),
    gaps: fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom(...siteIds, null),
          fc.constantFrom(...capabilityIds),
          fc.constantFrom(...SAFETY_CLASSES),
          fc.constantFrom(1 as const, 2 as const, 3 as const),
          fc.option(range, { nil: undefined }),
        )
        .map(([siteId, capabilityId, safetyClass, levels, hours]) =>
          gap(siteId, capabilityId, { safetyClass, levels, hours }),
        ),
      { selector: gapKeyOf, maxLength: 16 },
    ),
    links: fc.uniqueArray(
      fc
        .tuple(
          fc.constantFrom(...capabilityIds),
          fc.constantFrom("people", "supply"),
          fc.constantFrom(...LINK_STRENGTHS),
          fc.constantFrom(...siteIds, null),
        )
        .map(([capabilityId, objectiveId, strength, siteId]) =>
          link(capabilityId, objectiveId, strength, siteId),
        ),
      { selector: (each) => `${gapKeyOf(each)}/${each.objectiveId}` },
    ),
  });
  const objectives = [PEOPLE, SUPPLY];

  test("a safety gap never ranks below a gap without a safety class", () => {
    fc.assert(
      fc.property(programme, ({ gaps, sites, links }) => {
        const isSafety = rankGaps(gaps, sites, links, objectives).map((each) => isSafetyGap(each.gap));
        expect(isSafety).toEqual(isSafety.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test("a site that costs more never sees its gaps fall", () => {
    fc.assert(
      fc.property(
        programme,
        fc.constantFrom(...siteIds),
        fc.integer({ min: 1, max: 50_000 }),
        (p, id, more) => {
          const raised = p.sites.map((each) => {
            const { low, likely, high } = each.downtimeCostPerHour;
            const cost = { low: low + more, likely: likely + more, high: high + more };
            return each.id === id ? { ...each, downtimeCostPerHour: cost } : each;
          });
          const rankOf = new Map(
            rankGaps(p.gaps, raised, p.links, objectives).map((each) => [gapKeyOf(each.gap), each.rank]),
          );
          const before = rankGaps(p.gaps, p.sites, p.links, objectives).filter(
            (each) => each.gap.siteId === id,
          );
          for (const each of before) expect(rankOf.get(gapKeyOf(each.gap))).toBeLessThanOrEqual(each.rank);
        },
      ),
    );
  });

  test("the order is total and does not depend on the order of the input", () => {
    fc.assert(
      fc.property(programme, fc.infiniteStream(fc.nat()), ({ gaps, sites, links }, dice) => {
        const shuffled = <Item>(items: readonly Item[]) =>
          items
            .map((item) => ({ item, at: dice.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ item }) => item);
        const ranked = rankGaps(gaps, sites, links, objectives);
        expect(rankGaps(shuffled(gaps), shuffled(sites), shuffled(links), shuffled(objectives))).toEqual(
          ranked,
        );
        expect(ranked.map(({ rank }) => rank)).toEqual(gaps.map((_, index) => index + 1));
      }),
    );
  });

  test("ranges stay ordered", () => {
    fc.assert(
      fc.property(programme, ({ gaps, sites, links }) => {
        for (const { score, exposure } of rankGaps(gaps, sites, links, objectives))
          for (const each of [score, exposure]) {
            expect(each.low).toBeLessThanOrEqual(each.likely);
            expect(each.likely).toBeLessThanOrEqual(each.high);
          }
      }),
    );
  });

  test("the stake of an objective is never more than every site stopped once", () => {
    fc.assert(
      fc.property(programme, ({ gaps, sites, links }) => {
        const ranked = rankGaps(gaps, sites, links, objectives);
        for (const stake of atStakeByObjective(ranked, links, objectives)) {
          const worst = new Map(
            stake.gaps.map(({ reason, exposure }) => [reason.exposureSiteId, exposure.likely]),
          );
          for (const { reason, exposure } of stake.gaps)
            worst.set(
              reason.exposureSiteId,
              Math.max(worst.get(reason.exposureSiteId) ?? 0, exposure.likely),
            );
          expect(stake.exposure.likely).toBe([...worst.values()].reduce((sum, each) => sum + each, 0));
          expect(stake.gaps.every(({ gap: each }) => each.safetyClass <= stake.safetyClass)).toBe(true);
        }
      }),
    );
  });

  test("sensitivity names exactly the estimates whose re-ranking changes the top", () => {
    fc.assert(
      fc.property(programme, ({ gaps, sites, links }) => {
        const topWith = (changed: Site[]) =>
          new Set(
            rankGaps(gaps, changed, links, objectives)
              .slice(0, 3)
              .map((each) => gapKeyOf(each.gap)),
          );
        const now = topWith(sites);
        const expected = sites.flatMap((each) =>
          (["low", "high"] as const)
            .filter((end) => {
              const cost = exactly(each.downtimeCostPerHour[end]);
              const then = topWith(sites.map((s) => (s === each ? { ...s, downtimeCostPerHour: cost } : s)));
              return [...then].some((key) => !now.has(key));
            })
            .map((end) => `${each.id} ${end}`),
        );
        const found = rankSensitivity({ gaps, sites, links, objectives, topCount: 3 })
          .filter(({ estimate }) => estimate.kind === "downtime-cost")
          .map(({ estimate, end }) => `${estimate.siteId} ${end}`);
        expect(found).toEqual(expected);
      }),
    );
  });
});
