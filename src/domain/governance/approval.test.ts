import { describe, expect, test } from "vitest";
import type { Discipline } from "@/domain/access/role";
import { approvalState, whyNotSign, type Approval } from "@/domain/governance/approval";
import { CUT_OVER_DISCIPLINES, type CutOver } from "@/domain/governance/cut-over";
import type { ApprovalId, UserId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

const HASH = "a".repeat(64);
const person = (name: string) => name as UserId;

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

const signedBy = (name: string, discipline: Discipline) => ({
  userId: person(name),
  name,
  discipline,
  contentHash: HASH,
  signedAt: "2026-11-18T10:00:00.000Z",
});

const approval = (over: Partial<Approval> = {}): Approval => ({
  id: "approval" as ApprovalId,
  workPackageId: "package" as WorkPackageId,
  cutOver: CUT_OVER,
  contentHash: HASH,
  requiredDisciplines: CUT_OVER_DISCIPLINES,
  proposedBy: person("Mara"),
  proposerName: "Mara",
  proposedAt: "2026-11-18T09:00:00.000Z",
  withdrawnAt: null,
  signatures: [],
  ...over,
});

const SIGNED = approval({ signatures: [signedBy("Ines", "IT"), signedBy("Otto", "operations")] });

describe("approvalState", () => {
  test.each([
    ["open without signatures", approval(), HASH, "open"],
    ["open with one of two", approval({ signatures: [signedBy("Ines", "IT")] }), HASH, "open"],
    ["approved by both", SIGNED, HASH, "approved"],
    ["changed, although both have signed", SIGNED, "b".repeat(64), "changed"],
    ["changed when the package is gone", SIGNED, null, "changed"],
    ["withdrawn, whatever else", approval({ withdrawnAt: "2026-11-19T09:00:00.000Z" }), HASH, "withdrawn"],
  ] as const)("%s", (_, subject, currentHash, state) => {
    expect(approvalState(subject, currentHash)).toBe(state);
  });
});

describe("whyNotSign", () => {
  test("a person of a missing discipline who did not propose it can", () => {
    expect(whyNotSign(approval(), { userId: person("Otto"), discipline: "operations" })).toBeNull();
  });

  test.each([
    ["the proposer", approval(), "Mara", "operations", /Another person/],
    ["someone of another discipline", approval(), "Vera", "safety", /not asked for/],
    [
      "a discipline that has signed",
      approval({ signatures: [signedBy("Ines", "IT")] }),
      "Ida",
      "IT",
      /not asked for/,
    ],
  ] as const)("%s cannot", (_, subject, name, discipline, why) => {
    expect(whyNotSign(subject, { userId: person(name), discipline })).toMatch(why);
  });
});
