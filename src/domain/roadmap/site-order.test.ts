import { expect, test } from "vitest";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { sampleSite } from "@/test/roadmap-sample";
import { compareCriticality, pilotSite, sizeFactorOf } from "./site-order";

const critical = sampleSite("Aldern", { isCritical: true, assetCount: 900 });
const dangerous = sampleSite("Brenna", { safetyClass: "S3", assetCount: 400 });
const costly = sampleSite("Corvo", { downtimeCostPerHour: { low: 1, likely: 9000, high: 9000 } });
const small = sampleSite("Dunmor", { assetCount: 40 });

test("criticality: marked, then safety class, then cost of an outage", () => {
  expect([small, costly, dangerous, critical].sort(compareCriticality)).toEqual([
    critical,
    dangerous,
    costly,
    small,
  ]);
});

test.each([
  ["one site", [critical], critical],
  ["two: not the most critical", [critical, small], small],
  ["three: not the easiest either", [critical, dangerous, small], dangerous],
  ["four: the least critical of the rest", [critical, dangerous, costly, small], costly],
  ["the easiest is the most critical", [{ ...critical, assetCount: 1 }, dangerous, costly], costly],
  [
    "nobody has counted",
    [critical, dangerous, costly].map((site) => ({ ...site, assetCount: 0 })),
    dangerous,
  ],
])("pilot, %s", (_, sites, pilot) => {
  expect(pilotSite(sites).code).toBe(pilot.code);
});

test.each([
  [0, 1],
  [299, 0.5],
  [300, 1],
  [1500, 1],
  [1501, 2],
])("%d assets: cost × %d", (assetCount, factor) => {
  const { sizeFactor } = initiativeCatalogue.referenceOrganisation;
  expect(sizeFactorOf(sampleSite("Elvan", { assetCount }), sizeFactor)).toBe(factor);
});
