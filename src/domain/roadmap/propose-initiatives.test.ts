import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { initiativeCatalogue } from "@/data/content/initiatives";
import type { SiteId } from "@/domain/shared/ids";
import { proposeInitiatives } from "./propose-initiatives";
import { roadmapSample, sampleSite } from "@/test/roadmap-sample";

const REFERENCE = resolve(import.meta.dirname, "../../../../shared/reference/initiatives.json");
const sites = [sampleSite("Aldern", { isCritical: true }), sampleSite("Brenna")];

const proposed = (proposal: ReturnType<typeof roadmapSample>["proposal"]) =>
  proposal.initiatives.map(({ template }) => template.id);
const find = (proposal: ReturnType<typeof roadmapSample>["proposal"], id: string) =>
  proposal.initiatives.find(({ template }) => template.id === id);

describe("what is proposed", () => {
  test("from level 1 equals the reference set of every profile, less the three that are always in", ({
    skip,
  }) => {
    skip(!existsSync(REFERENCE), "the reference folder is not beside this checkout");
    const reference = JSON.parse(readFileSync(REFERENCE, "utf8")) as {
      profile_sets: { profile: string; initiatives: string[] }[];
    };
    expect(reference.profile_sets.length).toBe(8);
    for (const { profile, initiatives } of reference.profile_sets) {
      const targets = index.profile(profile)?.targets ?? {};
      const { proposal } = roadmapSample({ sites, levelOf: () => 1, targets });
      const alwaysIn = ["INI-01", "INI-41", "INI-43"];
      expect([...new Set([...proposed(proposal), ...alwaysIn])].sort(), profile).toEqual(initiatives);
      expect(proposal.unaddressed).toEqual([]);
    }
  });

  test("a gap at one site proposes work at that site, with what it needs there", () => {
    const { proposal } = roadmapSample({
      sites,
      levelOf: (siteId, id) => (siteId === "Brenna" && id !== "GOV-1" ? 0 : 2),
      targets: { "SEG-2": 2 },
    });
    expect(find(proposal, "INI-17")).toMatchObject({ siteIds: ["Brenna"], because: "closes 1 gap" });
    expect(find(proposal, "INI-17")?.closes).toEqual([
      { siteId: "Brenna", capabilityId: "SEG-2", from: 0, to: 2 },
    ]);
    expect(find(proposal, "INI-41")).toMatchObject({
      siteIds: ["Brenna"],
      because: "prerequisite of INI-17",
    });
    expect(proposed(proposal).sort()).toEqual(["INI-17", "INI-41"]);
  });

  test("an initiative that lifts beyond the target is left out where another stops at it", () => {
    const { proposal } = roadmapSample({ sites, levelOf: () => 0, targets: { "SEG-5": 1 } });
    expect(proposed(proposal)).toEqual(["INI-41"]);
    const further = roadmapSample({ sites, levelOf: () => 0, targets: { "SEG-5": 2 } });
    expect(proposed(further.proposal).sort()).toEqual(["INI-41", "INI-42"]);
  });

  test("what is reached everywhere is not proposed", () => {
    const targets = index.profile("process-hazard-sis")?.targets ?? {};
    expect(roadmapSample({ sites, levelOf: () => 3, targets }).proposal.initiatives).toEqual([]);
  });

  test("a level nothing lifts is listed with the level that is reached", () => {
    const { proposal } = roadmapSample({ sites: sites.slice(1), levelOf: () => 2, targets: { "VIS-1": 4 } });
    expect(proposal.unaddressed).toMatchObject([
      { gap: { siteId: "Brenna", capabilityId: "VIS-1", targetLevel: 4 }, reachedLevel: 3 },
    ]);
    expect(find(proposal, "INI-14")?.closes).toContainEqual({
      siteId: "Brenna",
      capabilityId: "VIS-1",
      from: 2,
      to: 3,
    });
  });

  test("what does not apply at a site is left out there and counts as done", () => {
    const sample = roadmapSample({ sites, levelOf: () => 1, targets: { "SEG-3": 2 } });
    const applies = (id: string, siteId: SiteId) => !(id === "INI-19" && siteId === "Brenna");
    const proposal = proposeInitiatives({
      templates: initiativeCatalogue.initiatives,
      index,
      sites,
      gaps: sample.gaps,
      levelAt: sample.levelAt,
      applies,
    });
    expect(find(proposal, "INI-19")?.siteIds).toEqual(["Aldern"]);
    expect(proposal.unaddressed.map(({ gap }) => gap.siteId)).toEqual(["Brenna"]);
  });

  test("order: safety, phase, effect", () => {
    const targets = index.profile("process-hazard-sis")?.targets ?? {};
    const { proposal } = roadmapSample({ sites, levelOf: () => 1, targets });
    const keys = proposal.initiatives.map(
      ({ isSafety, template: { phase, figures } }) =>
        Number(!isSafety) * 100 + phase * 10 + (5 - figures.relativeEffect),
    );
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    expect(proposal.initiatives[0]?.isSafety).toBe(true);
  });
});
