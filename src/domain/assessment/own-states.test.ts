import { describe, expect, test } from "vitest";
import type { SourceState } from "@/domain/assessment/coverage-state";
import { ownStates } from "@/domain/assessment/own-states";
import type { SiteId } from "@/domain/shared/ids";

const BRENNA = "brenna" as SiteId;
const CORVANE = "corvane" as SiteId;
const answers = (given: Record<string, SourceState>) => new Map(Object.entries(given));
const NONE = answers({});
const notLinked = () => null;

describe("ownStates", () => {
  test("one site's answer never speaks for another", () => {
    const bySite = new Map([[BRENNA, answers({ a: "met", b: "met", c: "open" })]]);
    const linkedAt = (_: SiteId, itemId: string): SourceState | null => (itemId === "a" ? "met" : null);
    const both = { siteIds: [BRENNA, CORVANE], bySite, once: NONE };
    expect([...ownStates({ ...both, linkedAt })]).toEqual([
      ["a", "met"],
      ["b", "partly"],
      ["c", "open"],
    ]);
    expect(ownStates({ ...both, siteIds: [BRENNA], linkedAt: notLinked }).get("b")).toBe("met");
    expect(ownStates({ ...both, siteIds: [CORVANE], linkedAt: notLinked }).size).toBe(0);
  });

  test("what the organisation answered holds at every site that does not differ", () => {
    const once = answers({ a: "met", b: "open" });
    const bySite = new Map([[BRENNA, answers({ a: "open" })]]);
    const states = ownStates({ siteIds: [BRENNA, CORVANE], bySite, once, linkedAt: notLinked });
    expect([...states]).toEqual([
      ["a", "partly"],
      ["b", "open"],
    ]);
  });
});
