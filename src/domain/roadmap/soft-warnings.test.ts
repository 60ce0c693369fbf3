import { expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { roadmapSample, sampleSite } from "@/test/roadmap-sample";
import { expandInitiatives } from "./expand-initiatives";
import { softWarnings } from "./soft-warnings";

const { expansion, levelAt } = roadmapSample({
  sites: [sampleSite("Brenna")],
  levelOf: () => 1,
  targets: { "VIS-1": 2, "VIS-3": 2 },
});
const { packages } = expandInitiatives(expansion);
const monitoring = packages.filter(({ id }) => id.startsWith("INI-10")).map(({ id }) => id);
const warned = (starts: Record<string, number>) =>
  softWarnings(packages, starts, index, levelAt).map(({ prerequisite }) => prerequisite.requiresCapabilityId);
const from = (start: number) => Object.fromEntries(monitoring.map((id, step) => [id, start + 3 * step]));

test("monitoring before the verified inventory is warned about, after it is not", () => {
  expect(warned({ ...from(0), "INI-08@Brenna#1": 4 })).toContain("VIS-1");
  expect(warned({ ...from(6), "INI-08@Brenna#1": 4 })).not.toContain("VIS-1");
  expect(warned(from(0))).toContain("VIS-1");
});

test("a package without a place is warned about nothing", () => {
  expect(warned({})).toEqual([]);
});
