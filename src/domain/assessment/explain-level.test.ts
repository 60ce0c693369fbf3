import { describe, expect, test } from "vitest";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { explainLevel } from "@/domain/assessment/explain-level";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import { yesUpTo } from "@/test/answers";

const TODAY = "2026-11-18";
const explain = (supported: MaturityLevel, present: Record<string, MaturityLevel>) =>
  explainLevel(
    index,
    "SEG-2",
    supported,
    ({ id }) => yesUpTo({ "SEG-2": 2 }).get(id),
    ({ requiresCapabilityId }) => present[requiresCapabilityId] ?? 0,
    TODAY,
  );

describe("explainLevel", () => {
  test("names the hard prerequisites of the next level that are missing, soft ones never", () => {
    const why = explain(1, { "VIS-1": 1, "SEG-1": 1, "GOV-1": 1 });
    expect(why).toMatchObject({ nextLevel: 2, unmet: [] });
    expect(why?.missing).toMatchObject([
      {
        presentLevel: 0,
        prerequisite: { requiresCapabilityId: "VIS-2", requiresLevel: 1, strength: "hard" },
      },
    ]);
  });

  test("lists the criteria of the next level that are not met, and leaves out the levels above", () => {
    const why = explain(2, { "VIS-2": 4, "SEG-1": 4, "SEG-4": 4 });
    expect(why?.nextLevel).toBe(3);
    expect(why?.unmet.map(({ criterion, standing }) => `${criterion.id} ${standing}`)).toEqual(
      index.criteriaAt("SEG-2", 3).map(({ id }) => `${id} not-answered`),
    );
  });

  test("nothing is above level 4", () => {
    expect(explain(4, {})).toBeNull();
  });
});
