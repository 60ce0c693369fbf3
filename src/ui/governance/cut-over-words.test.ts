import { expect, test } from "vitest";
import type { CutOver } from "@/domain/governance/cut-over";
import type { Month } from "@/domain/shared/month";
import { changeWords, cutOverFacts } from "@/ui/governance/cut-over-words";

const CUT_OVER: CutOver = {
  code: "P-12",
  name: "Industrial DMZ",
  site: "Brenna",
  startMonth: "2027-02" as Month,
  cutOverMonth: "2027-04" as Month,
  outageHours: 18,
  outageWindow: "planned-outage",
  needsBackOutPlan: true,
};

test("what is signed stands in words, one fact a line", () => {
  expect(cutOverFacts(CUT_OVER).map(({ term, detail }) => `${term}: ${detail}`)).toEqual([
    "Site: Brenna",
    "Work starts: February 2027",
    "Production stops: April 2027",
    "For: 18\u00A0h",
    "Kind of stop: planned outage",
    "Back-out plan: needed before the stop",
  ]);
});

test("a change names the fact, before and now", () => {
  const now = { ...CUT_OVER, cutOverMonth: "2027-05" as Month };
  expect(changeWords("cutOverMonth", CUT_OVER, now)).toBe("production stops: April 2027 → May 2027");
});
