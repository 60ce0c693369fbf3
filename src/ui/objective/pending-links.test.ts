import { describe, expect, test } from "vitest";
import type { GapLinkChange, LinkStrength } from "@/domain/objective/gap-link";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";
import { changedLinks, withChange, withoutSent, type PendingLinks } from "@/ui/objective/pending-links";

const change = (
  capabilityId: string,
  strength: LinkStrength | null,
  siteId: SiteId | null = null,
): GapLinkChange => ({
  siteId,
  capabilityId,
  objectiveId: "supply" as ObjectiveId,
  strength,
});

const NOTHING: PendingLinks = new Map();

describe("pending links", () => {
  test("keep the latest change of each link", () => {
    const pending = [change("A", 1), change("B", 3), change("A", 9)].reduce(withChange, NOTHING);
    expect([...pending.values()].map(({ capabilityId, strength }) => [capabilityId, strength])).toEqual([
      ["A", 9],
      ["B", 3],
    ]);
  });

  test("a link changed again while it was on its way still waits", () => {
    const sent = change("A", 1);
    const pending = [sent, change("B", 3), change("A", 9)].reduce(withChange, NOTHING);
    expect([...withoutSent(pending, [sent]).values()]).toHaveLength(2);
    expect([...withoutSent(pending, [...pending.values()]).values()]).toHaveLength(0);
  });
});

describe("changedLinks", () => {
  const stored = [
    { ...change("A", null), strength: 3 as const },
    { ...change("A", null, "brenna" as SiteId), strength: 9 as const },
  ];

  test.each<[string, GapLinkChange, [string | null, string, LinkStrength][]]>([
    [
      "replaces",
      change("A", 1),
      [
        [null, "A", 1],
        ["brenna", "A", 9],
      ],
    ],
    [
      "adds",
      change("B", 1),
      [
        [null, "A", 3],
        ["brenna", "A", 9],
        [null, "B", 1],
      ],
    ],
    ["takes away", change("A", null), [["brenna", "A", 9]]],
    ["leaves the others of the place", change("A", null, "brenna" as SiteId), [[null, "A", 3]]],
  ])("%s", (_, made, expected) => {
    expect(
      changedLinks(stored, [made]).map((link) => [link.siteId, link.capabilityId, link.strength]),
    ).toEqual(expected);
  });
});
