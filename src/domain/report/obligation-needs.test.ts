import { expect, test } from "vitest";
import { formatsFor } from "@/domain/report/format";
import { obligationNeeds } from "@/domain/report/obligation-needs";

const duty = (name: string, dueOn: string, metOn: string | null = null) => ({
  name,
  source: "NIS2 Art. 21",
  dueOn,
  metOn,
});

test("a duty that is overdue or near needs a person; one that is met or far off does not", () => {
  const needs = obligationNeeds(
    [
      duty("overdue", "2026-11-17"),
      duty("near", "2026-12-24"),
      duty("far", "2027-10-18"),
      duty("met", "2026-01-01", "2025-12-01"),
    ],
    "2026-11-18",
    formatsFor("EUR"),
  );
  expect(needs.map(({ title, severity, due }) => [title, severity, due])).toEqual([
    ["overdue", "stop", "2026-11-17"],
    ["near", "attention", "2026-12-24"],
  ]);
  expect(needs[0]?.detail).toBe("NIS2 Art. 21: overdue since 17 Nov 2026");
});
