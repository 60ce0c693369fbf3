import { describe, expect, test } from "vitest";
import type { SafetyClass } from "@/domain/footprint/site";
import { countBySafetyClass, gapMatcher, isSelected, type GapFilter } from "@/domain/objective/gap-filter";
import { linkLookup, type GapLink } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import type { RankedGap } from "@/domain/objective/rank-gaps";
import { NOTHING_AT_STAKE } from "@/domain/objective/score-gap";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";

const BRENNA = "brenna" as SiteId;
const PEOPLE = "people" as ObjectiveId;
const SUPPLY = "supply" as ObjectiveId;

const ranked = (siteId: SiteId | null, capabilityId: string, safetyClass: SafetyClass = "S0"): RankedGap => ({
  rank: 1,
  gap: {
    siteId,
    capabilityId,
    supportedLevel: 0,
    targetLevel: 2,
    levels: 2,
    unmetCriterionIds: [],
    safetyCriterionIds: [],
    compensatedCriterionIds: [],
    safetyClass,
    judgement: null,
  },
  exposure: NOTHING_AT_STAKE,
  score: NOTHING_AT_STAKE,
  link: null,
  reason: {
    safetyClass,
    judgement: null,
    exposureSiteId: siteId,
    downtimeCostPerHour: NOTHING_AT_STAKE,
    plausibleOutageHours: NOTHING_AT_STAKE,
    linkStrength: 0,
    levels: 2,
  },
});

const objective = (id: ObjectiveId, name: string, owner: string): Objective => ({
  id,
  name,
  owner,
  measure: "",
  target: "",
  weight: 50,
});

const link = (
  objectiveId: ObjectiveId,
  strength: GapLink["strength"],
  siteId: SiteId | null = null,
): GapLink => ({
  siteId,
  capabilityId: "RES-1",
  objectiveId,
  strength,
});

const gaps = [ranked(BRENNA, "SEG-2"), ranked(BRENNA, "RES-1"), ranked(null, "GOV-1")];
const NAMES: Record<string, string> = {
  "SEG-2": "IT/OT macro-segmentation",
  "RES-1": "OT backup",
  "GOV-1": "Mandate",
};

const matching = (filter: Partial<GapFilter>, links: GapLink[] = [link(PEOPLE, 9), link(SUPPLY, 1)]) =>
  gaps
    .filter(
      gapMatcher(
        { text: "", siteId: null, objectiveId: null, ...filter },
        linkLookup(links),
        [objective(PEOPLE, "No harm", "R. Haas"), objective(SUPPLY, "Chlorine supply", "Zoë Lindt")],
        {
          capabilityName: (id) => NAMES[id] ?? id,
          siteName: (siteId) => (siteId === null ? "group" : "Brenná BRE"),
        },
      ),
    )
    .map(({ gap }) => gap.capabilityId);

describe("gapMatcher", () => {
  test.each<[string, Partial<GapFilter>, string[]]>([
    ["nothing asked", {}, ["SEG-2", "RES-1", "GOV-1"]],
    ["blanks alone", { text: "  " }, ["SEG-2", "RES-1", "GOV-1"]],
    ["an id", { text: "seg-2" }, ["SEG-2"]],
    ["a part of the name, whatever its case", { text: "MACRO" }, ["SEG-2"]],
    ["a site's name without its accent", { text: "brenna" }, ["SEG-2", "RES-1"]],
    ["words in any order", { text: "backup bre" }, ["RES-1"]],
    ["the owner of a linked objective", { text: "zoe" }, ["RES-1"]],
    ["a word nothing has", { text: "brenna xyz" }, []],
    ["a site", { siteId: BRENNA }, ["SEG-2", "RES-1"]],
    ["what is answered once", { siteId: "group" }, ["GOV-1"]],
    ["an objective, also by its weaker link", { objectiveId: SUPPLY }, ["RES-1"]],
    ["all of it", { siteId: BRENNA, objectiveId: PEOPLE, text: "ot" }, ["RES-1"]],
  ])("%s", (_, filter, expected) => {
    expect(matching(filter)).toEqual(expected);
  });

  test("a site that has taken its link back is no longer found by the objective", () => {
    expect(matching({ objectiveId: PEOPLE }, [link(PEOPLE, 9), link(PEOPLE, 0, BRENNA)])).toEqual([]);
  });
});

describe("selection by safety class", () => {
  const all = [ranked(BRENNA, "SEG-2", "S3"), ranked(BRENNA, "RES-1", "S1"), ranked(null, "GOV-1")];

  test.each([
    [null, 3],
    ["safety", 2],
    ["S3", 1],
    ["S2", 0],
    ["S0", 1],
  ] as const)("%s", (selection, expected) => {
    expect(all.filter((each) => isSelected(each, selection))).toHaveLength(expected);
  });

  test("counts every class, also those without a gap", () => {
    expect(countBySafetyClass(all)).toEqual({ S0: 1, S1: 1, S2: 0, S3: 1 });
  });
});
