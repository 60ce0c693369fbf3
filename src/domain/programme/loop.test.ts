import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loopStates, nextStep, type LoopFacts } from "@/domain/programme/loop";

const done: LoopFacts = {
  sites: 2,
  zones: 4,
  assets: 1204,
  unassignedAssets: 12,
  assessedSites: 2,
  isOrganisationAnswered: true,
  openGaps: 127,
  safetyGaps: 6,
  objectives: 5,
  links: 40,
  initiatives: 9,
  packages: 39,
  placedPackages: 38,
  roles: 6,
  violations: 0,
};

describe("the next step", () => {
  test.each([
    [{ sites: 0 }, "sites"],
    [{ assets: 0 }, "imports"],
    [{ zones: 0 }, "zones"],
    [{ isOrganisationAnswered: false }, "answers"],
    [{ assessedSites: 1 }, "answers"],
    [{ objectives: 0 }, "objectives"],
    [{ links: 0 }, "objectives"],
    [{ initiatives: 0 }, "initiatives"],
    [{ roles: 0 }, "limits"],
    [{ placedPackages: 0 }, "roadmap"],
    [{ violations: 3 }, "roadmap"],
    [{}, "report"],
  ] as const)("with %o it is at %s", (lack, place) => {
    expect(nextStep({ ...done, ...lack }).place).toBe(place);
  });

  test("filling what a step asks for never brings an earlier step back", () => {
    const order = [
      "sites",
      "imports",
      "zones",
      "answers",
      "objectives",
      "initiatives",
      "limits",
      "roadmap",
      "report",
    ];
    const facts = fc.record({
      ...Object.fromEntries(Object.keys(done).map((key) => [key, fc.nat(3)])),
      isOrganisationAnswered: fc.boolean(),
    }) as unknown as fc.Arbitrary<LoopFacts>;
    fc.assert(
      fc.property(
        facts,
        fc.constantFrom<keyof LoopFacts>("zones", "assets", "objectives", "links", "roles"),
        (before, key) => {
          const after = { ...before, [key]: Math.max(1, before[key] as number) };
          expect(order.indexOf(nextStep(after).place)).toBeGreaterThanOrEqual(
            order.indexOf(nextStep(before).place),
          );
        },
      ),
    );
  });
});

test("a stage is done only with what the next one needs; a conflict is stale", () => {
  expect(Object.values(loopStates(done)).map(({ state }) => state)).toEqual([
    "done",
    "done",
    "done",
    "done",
    "open",
  ]);
  expect(loopStates({ ...done, violations: 1 }).roadmap).toEqual({ state: "stale", text: "1 conflict" });
  expect(loopStates(done).footprint.text).toBe("1,204 assets, 12 in no zone");
});
