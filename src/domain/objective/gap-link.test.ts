import { describe, expect, test } from "vitest";
import type { GapLink, LinkStrength } from "@/domain/objective/gap-link";
import { linkLookup, strongestLink } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";

const BRENNA = "brenna" as SiteId;
const FOSSBY = "fossby" as SiteId;

const objective = (id: string, weight: number): Objective => ({
  id: id as ObjectiveId,
  name: id,
  owner: "R. Haas",
  measure: "",
  target: "",
  weight,
});

const link = (objectiveId: string, strength: LinkStrength, siteId: SiteId | null = null): GapLink => ({
  siteId,
  capabilityId: "SEG-3",
  objectiveId: objectiveId as ObjectiveId,
  strength,
});

describe("linkLookup", () => {
  const links = [
    link("people", 3),
    link("supply", 9),
    link("people", 9, BRENNA),
    link("supply", 0, FOSSBY),
    { ...link("people", 9), capabilityId: "SEG-2" },
  ];
  const strengthsAt = (siteId: SiteId | null) =>
    linkLookup(links)({ siteId, capabilityId: "SEG-3" }).map((each) => [each.objectiveId, each.strength]);

  test.each<[string, SiteId | null, [string, number][]]>([
    [
      "a site's own link replaces the all-sites one",
      BRENNA,
      [
        ["people", 9],
        ["supply", 9],
      ],
    ],
    ["strength 0 at a site takes the link away", FOSSBY, [["people", 3]]],
    [
      "a group-wide gap has the all-sites links",
      null,
      [
        ["people", 3],
        ["supply", 9],
      ],
    ],
    [
      "another site has the all-sites links",
      "corvane" as SiteId,
      [
        ["people", 3],
        ["supply", 9],
      ],
    ],
  ])("%s", (_, siteId, expected) => {
    expect(strengthsAt(siteId)).toEqual(expected);
  });
});

describe("strongestLink", () => {
  const known = new Map(
    [objective("people", 20), objective("supply", 50), objective("duty", 20)].map((o) => [o.id, o]),
  );
  test.each<[string, GapLink[], string | undefined]>([
    ["the stronger one", [link("supply", 3), link("people", 9)], "people"],
    ["among equals the objective with more weight", [link("people", 9), link("supply", 9)], "supply"],
    ["then the first by id", [link("people", 9), link("duty", 9)], "duty"],
    ["not an objective that is gone", [link("gone", 9), link("duty", 1)], "duty"],
    ["none", [], undefined],
  ])("%s", (_, links, expected) => {
    expect(strongestLink(links, known)?.objectiveId).toBe(expected);
    expect(strongestLink(links.toReversed(), known)?.objectiveId).toBe(expected);
  });
});
