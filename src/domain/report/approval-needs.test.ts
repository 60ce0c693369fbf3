import { describe, expect, test } from "vitest";
import type { Approval } from "@/domain/governance/approval";
import { CUT_OVER_DISCIPLINES } from "@/domain/governance/cut-over";
import { approvalNeeds } from "@/domain/report/approval-needs";
import { formatsFor } from "@/domain/report/format";
import type { ApprovalId, UserId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

const HASH = "a".repeat(64);
const signed = (discipline: "IT" | "operations") => ({
  userId: discipline as string as UserId,
  name: discipline,
  discipline,
  contentHash: HASH,
  signedAt: "2026-11-18T10:00:00.000Z",
});

const approval = (over: Partial<Approval> = {}): Approval => ({
  id: "approval" as ApprovalId,
  workPackageId: "package" as WorkPackageId,
  cutOver: {
    code: "P-12",
    name: "Industrial DMZ",
    site: "Brenna",
    startMonth: "2026-11" as Month,
    cutOverMonth: "2027-01" as Month,
    outageHours: 18,
    outageWindow: "planned-outage",
    needsBackOutPlan: true,
  },
  contentHash: HASH,
  requiredDisciplines: CUT_OVER_DISCIPLINES,
  proposedBy: "Mara" as UserId,
  proposerName: "Mara",
  proposedAt: "2026-11-18T09:00:00.000Z",
  withdrawnAt: null,
  signatures: [signed("IT")],
  ...over,
});

const needs = (today: string, over: Partial<Approval> = {}, contentHash: string | null = HASH) =>
  approvalNeeds(
    [{ approval: approval(over), current: contentHash === null ? null : { contentHash } }],
    today,
    formatsFor("EUR"),
  );

describe("approvalNeeds", () => {
  test("names who has not signed, what stops, and by when", () => {
    expect(needs("2026-11-18")).toEqual([
      {
        severity: null,
        title: "P-12: the cut-over at Brenna waits for operations",
        detail: "Industrial DMZ: 18 h in January 2027",
        due: "2027-01-01",
        door: { screen: "roadmap", filter: { package: "P-12" } },
      },
    ]);
  });

  test.each([
    ["2026-12-01", "attention"],
    ["2027-01-01", "stop"],
    ["2027-03-01", "stop"],
  ])("unsigned on %s it is %s", (today, severity) => {
    expect(needs(today)[0]?.severity).toBe(severity);
  });

  test("what changed after it was proposed, or is not there any more, is proposed again", () => {
    for (const hash of ["b".repeat(64), null])
      expect(needs("2026-11-18", {}, hash)).toMatchObject([
        { severity: "attention", title: expect.stringMatching(/changed after it was proposed/) },
      ]);
  });

  test("what both have signed, or a later proposal replaced, needs nobody", () => {
    expect(needs("2026-11-18", { signatures: [signed("IT"), signed("operations")] })).toEqual([]);
    expect(needs("2026-11-18", { withdrawnAt: "2026-11-19T09:00:00.000Z" })).toEqual([]);
  });
});
