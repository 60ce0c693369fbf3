import { describe, expect, test } from "vitest";
import { Refusal } from "@/domain/shared/refusal";
import { lostRaces, mergeSeen, refuseUnseen } from "@/domain/shared/seen-value";

const attempt = (...values: Parameters<typeof refuseUnseen>[1]): Refusal | null => {
  try {
    refuseUnseen("the target", values);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

describe("refuseUnseen", () => {
  test.each([
    ["nothing was changed in between", { seen: 2, stored: 2, wanted: 3 }],
    ["another stored the same", { seen: 2, stored: 3, wanted: 3 }],
    ["nothing was stored and nothing was seen", { seen: null, stored: undefined, wanted: 3 }],
  ])("lets pass where %s", (_, value) => {
    expect(attempt({ key: "a", ...value })).toBeNull();
  });

  test("carries every value that another changed, and no other", () => {
    const refusal = attempt(
      { key: "a", seen: 2, stored: 4, wanted: 3 },
      { key: "b", seen: 1, stored: 1, wanted: 3 },
      { key: "c", seen: { low: 1 }, stored: null, wanted: { low: 2 } },
    );
    expect(refusal?.code).toBe("conflict");
    expect(lostRaces(refusal)).toEqual([
      { key: "a", stored: 4 },
      { key: "c", stored: null },
    ]);
  });

  test("a refusal of another kind lost no race", () => {
    expect(lostRaces(new Refusal("conflict", "x"))).toEqual([]);
    expect(lostRaces(null)).toEqual([]);
  });
});

describe("mergeSeen", () => {
  const seen = { name: "Brenna", hours: { low: 1, high: 2 }, note: null, id: "1" };
  const wanted = { name: "Brenna Works", hours: { low: 1, high: 2 }, note: null as string | null };

  test("a field the writer left alone follows what another stored", () => {
    const stored = { name: "Brenna", hours: { low: 4, high: 8 }, note: "moved" };
    expect(mergeSeen("this site", { seen, stored, wanted })).toEqual({ ...stored, name: "Brenna Works" });
  });

  test("the order of keys is no change", () => {
    const stored = { ...wanted, name: "Brenna", hours: { high: 2, low: 1 } };
    expect(mergeSeen("this site", { seen, stored, wanted })).toEqual(wanted);
  });

  test("a field that both changed is refused, with what is stored; seen then, it is overwritten", () => {
    const stored = { ...wanted, name: "Plant 7", note: "moved" };
    const race = () => mergeSeen("this site", { seen, stored, wanted });
    expect(race).toThrow(/somebody changed this site/);
    const settled = { ...seen, name: "Plant 7" };
    expect(mergeSeen("this site", { seen: settled, stored, wanted })).toEqual({ ...wanted, note: "moved" });
  });
});
