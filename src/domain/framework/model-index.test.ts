import { describe, expect, test } from "vitest";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import type { Prerequisite } from "@/domain/framework/maturity-model";
import { indexModel } from "@/domain/framework/model-index";

const needs = (capabilityId: string, requiresCapabilityId: string, requiresLevel: 1 | 2): Prerequisite => ({
  capabilityId,
  level: 2,
  requiresCapabilityId,
  requiresLevel,
  strength: "hard",
  scope: "site",
  reason: "",
});

describe("indexModel", () => {
  test("finds criteria and prerequisites by capability and maturity level, in the order of the model", () => {
    expect(index.criteriaAt("SEG-2", 2).map(({ id }) => id)).toEqual([
      "SEG-2.2.a",
      "SEG-2.2.b",
      "SEG-2.2.c",
      "SEG-2.2.e",
    ]);
    expect(index.criteriaAt("SEG-2", 0)).toEqual([]);
    expect(
      index.prerequisitesAt("SEG-2", 2).map((row) => `${row.requiresCapabilityId} ${row.strength}`),
    ).toEqual(["VIS-1 hard", "VIS-2 hard", "SEG-1 hard", "GOV-1 hard", "VIS-2 soft", "RES-1 soft"]);
  });

  test("finds what rests on a capability, each once, and what is answered once", () => {
    expect(index.dependantsOf("GOV-4")).toEqual([]);
    expect(index.dependantsOf("CMP-2")).toEqual(["CMP-3"]);
    expect(index.groupWide.has("GOV-1")).toBe(true);
    expect(index.groupWide.has("SEG-2")).toBe(false);
  });

  test("finds capability, criterion and profile by id", () => {
    expect(index.capability("RES-1").name).toBe("OT backup and restore");
    expect(index.criterion("RES-1.2.b")?.capabilityId).toBe("RES-1");
    expect(index.criterion("SEG-2.2.d")).toBeUndefined();
    expect(index.profile("starter-small")?.horizonMonths).toBe(18);
    expect(index.profile("unheard-of")).toBeUndefined();
  });

  test("fails on a capability that the model does not have", () => {
    expect(() => index.capability("XYZ-1")).toThrow("XYZ-1");
    expect(() => index.criteriaAt("XYZ-1", 1)).toThrow("XYZ-1");
  });

  test("accepts two capabilities that need each other at different levels", () => {
    const prerequisites = [needs("VIS-1", "VIS-2", 1), needs("VIS-2", "VIS-1", 1)];
    expect(indexModel({ ...maturityModel, prerequisites }).levelOrder).toHaveLength(140);
  });

  test("refuses a level that is its own prerequisite", () => {
    const prerequisites = [needs("VIS-1", "VIS-2", 2), needs("VIS-2", "VIS-1", 2)];
    expect(() => indexModel({ ...maturityModel, prerequisites })).toThrow("its own prerequisite");
  });
});
