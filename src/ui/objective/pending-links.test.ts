import { describe, expect, test } from "vitest";
import type { GapLinkChange, LinkStrength } from "@/domain/objective/gap-link";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";
import {
  changedLinks,
  withChange,
  withoutSent,
  withoutStored,
  type PendingLinks,
} from "@/ui/objective/pending-links";

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
    const pending = [change("A", 1), change("B", 3), change("A", 9)].reduce(
      (waiting, each) => withChange(waiting, each, null),
      NOTHING,
    );
    expect([...pending.values()].map(({ capabilityId, strength }) => [capabilityId, strength])).toEqual([
      ["A", 9],
      ["B", 3],
    ]);
  });

  test("a link changed again while it was on its way still waits, over what was stored meanwhile", () => {
    const first = withChange(NOTHING, change("A", 1), 9);
    const sent = [...first.values()];
    expect(sent).toMatchObject([{ strength: 1, seenStrength: 9 }]);
    const again = withChange(withChange(first, change("B", 3), null), change("A", 3), 1);
    expect([...again.values()].map(({ seenStrength }) => seenStrength)).toEqual([9, null]);
    expect([...withoutStored(again, sent).values()]).toMatchObject([
      { capabilityId: "A", strength: 3, seenStrength: 1 },
      { capabilityId: "B", strength: 3, seenStrength: null },
    ]);
    expect([...withoutSent(again, [...again.values()]).values()]).toHaveLength(0);
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
