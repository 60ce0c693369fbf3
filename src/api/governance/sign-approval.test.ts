import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { Refusal } from "@/domain/shared/refusal";
import type { InitiativeId, SiteId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { inProgramme } from "@/data/access/authorise";
import { auditEvents, initiatives, workPackages } from "@/data/schema";
import { mintMember, mintProgramme, mintUser, type Minted } from "@/test/factories";

const inDatabase = <T>(
  { userId, programmeId }: Minted,
  work: (tx: Parameters<Parameters<typeof inProgramme>[2]>[0]) => Promise<T>,
) => inProgramme({ userId, sessionEpoch: 0 }, programmeId, work);

type Planned = { startMonth?: string | null; cutoverOutageHours?: number; siteId?: SiteId | null };

/** A package of three months that ends with 18 h of outage in April 2027, unless told otherwise. */
const planPackage = async (minted: Minted, over: Planned = {}): Promise<WorkPackageId> => {
  const { organisationId, programmeId, siteIds } = minted;
  const tenant = { organisationId, programmeId };
  const initiativeId = randomUUID() as InitiativeId;
  const id = randomUUID() as WorkPackageId;
  const { startMonth = "2027-02", cutoverOutageHours = 18, siteId = siteIds[0] ?? null } = over;
  await inDatabase(minted, async (tx) => {
    await tx.insert(initiatives).values({
      ...tenant,
      id: initiativeId,
      catalogueId: "INI-13",
      name: "Industrial DMZ",
      domainId: "SEG",
    });
    await tx.insert(workPackages).values({
      ...tenant,
      id,
      initiativeId,
      siteId,
      code: "P-12",
      name: "Industrial DMZ",
      domainId: "SEG",
      stage: "pilot",
      durationPeriods: 3,
      roles: {},
      cost: 1,
      cutoverOutageHours,
      riskReduction: 1,
      lifts: [],
      startMonth: startMonth as Month | null,
    });
  });
  return id;
};

const change = (minted: Minted, id: WorkPackageId, over: Partial<typeof workPackages.$inferInsert>) =>
  inDatabase(minted, (tx) => tx.update(workPackages).set(over).where(eq(workPackages.id, id)));

const refusalOf = async (attempt: Promise<unknown>): Promise<Refusal> => {
  const error = await attempt.then(
    () => null,
    (thrown: Error) => thrown.cause,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal but ${String(error)}`);
  return error;
};

/** Proposed by the owner, who is of management; one person each of IT and operations, and a second of IT. */
const proposed = async () => {
  const minted = await mintProgramme();
  const workPackageId = await planPackage(minted);
  const [it, alsoIt, operations] = [
    await mintMember(minted, { role: "contributor", discipline: "IT" }),
    await mintMember(minted, { role: "contributor", discipline: "IT" }),
    await mintMember(minted, { role: "site-lead", discipline: "operations", siteIds: minted.siteIds }),
  ];
  const { programmeId } = minted;
  const proposal = await minted.api.governance.proposeApproval({ programmeId, workPackageId });
  const stateOf = async () =>
    (await minted.api.governance.approvalsOf({ programmeId, workPackageId })).approvals.map(
      ({ state }) => state,
    );
  return {
    ...minted,
    workPackageId,
    it,
    alsoIt,
    operations,
    proposal,
    signing: { programmeId, ...proposal },
    stateOf,
  };
};

describe("two disciplines sign a cut-over", () => {
  test("IT and operations sign exactly what was proposed; then it is approved, and the audit trail says so", async () => {
    const { it, operations, signing, stateOf, ...minted } = await proposed();
    expect(await stateOf()).toEqual(["open"]);
    expect(await it.api.governance.signApproval(signing)).toEqual({ missingDisciplines: ["operations"] });
    expect(await stateOf()).toEqual(["open"]);
    expect(await operations.api.governance.signApproval(signing)).toEqual({ missingDisciplines: [] });
    expect(await stateOf()).toEqual(["approved"]);
    const commands = await inDatabase(minted, (tx) =>
      tx
        .select({ command: auditEvents.command })
        .from(auditEvents)
        .where(eq(auditEvents.programmeId, minted.programmeId)),
    );
    expect(commands.filter(({ command }) => command.startsWith("governance."))).toHaveLength(3);
    const { approvals, current } = await minted.api.governance.approvalsOf({
      programmeId: minted.programmeId,
      workPackageId: minted.workPackageId,
    });
    expect(approvals[0]?.cutOver).toMatchObject({ code: "P-12", cutOverMonth: "2027-04", outageHours: 18 });
    expect(approvals[0]?.contentHash).toBe(current?.contentHash);
    expect(approvals[0]?.signatures.map(({ discipline, name }) => [discipline, name])).toEqual([
      ["IT", "Maria Keller"],
      ["operations", "Maria Keller"],
    ]);
  });

  test("the proposer cannot sign, of whatever discipline", async () => {
    const minted = await mintProgramme();
    const lead = await mintMember(minted, { role: "site-lead", discipline: "operations" });
    const workPackageId = await planPackage(minted);
    const { programmeId } = minted;
    const proposal = await lead.api.governance.proposeApproval({ programmeId, workPackageId });
    const refusal = await refusalOf(lead.api.governance.signApproval({ programmeId, ...proposal }));
    expect(refusal).toMatchObject({ code: "signature-refused" });
    expect(refusal.message).toMatch(/Another person/);
  });

  test("one person cannot sign for both, not even after a change of discipline", async () => {
    const { it, signing, stateOf, api, organisationId } = await proposed();
    await it.api.governance.signApproval(signing);
    await api.organisation.changeMember({
      organisationId,
      userId: it.userId,
      role: "contributor",
      discipline: "operations",
      siteIds: null,
      seen: { role: "contributor", discipline: "IT", siteIds: null },
    });
    expect((await refusalOf(it.api.governance.signApproval(signing))).message).toMatch(/already signed/);
    expect(await stateOf()).toEqual(["open"]);
  });

  test("a second person of the same discipline, or one of another, is not asked for", async () => {
    const { it, alsoIt, signing, ...minted } = await proposed();
    await it.api.governance.signApproval(signing);
    expect((await refusalOf(alsoIt.api.governance.signApproval(signing))).message).toMatch(
      /IT is not asked for/,
    );
    const safety = await mintMember(minted, { role: "contributor", discipline: "safety" });
    expect((await refusalOf(safety.api.governance.signApproval(signing))).message).toMatch(
      /missing: operations/,
    );
  });

  test("two of the same discipline at the same moment: one of them counts", async () => {
    const { it, alsoIt, signing } = await proposed();
    const outcomes = await Promise.allSettled([
      it.api.governance.signApproval(signing),
      alsoIt.api.governance.signApproval(signing),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("nobody signs what they have not seen", async () => {
    const { it, signing, stateOf } = await proposed();
    const refusal = await refusalOf(
      it.api.governance.signApproval({ ...signing, contentHash: "0".repeat(64) }),
    );
    expect(refusal.message).toMatch(/changed after you opened it/);
    expect(await stateOf()).toEqual(["open"]);
  });

  test("a role without the permission is told so", async () => {
    const { signing, workPackageId, programmeId, ...minted } = await proposed();
    const auditor = await mintMember({ ...minted, programmeId }, { role: "auditor", discipline: "IT" });
    expect(await refusalOf(auditor.api.governance.signApproval(signing))).toMatchObject({
      code: "not-permitted",
    });
    expect(
      await refusalOf(auditor.api.governance.proposeApproval({ programmeId, workPackageId })),
    ).toMatchObject({ code: "not-permitted" });
    const seen = await auditor.api.governance.approvalsOf({ programmeId, workPackageId });
    expect(seen.approvals[0]?.whyNotSign).toMatch(/auditor/);
    expect(seen.whyNotPropose).toMatch(/auditor/);
  });
});

describe("a package that changes after it was proposed", () => {
  test.each([
    ["a later month", { startMonth: "2027-03" as Month }, ["startMonth", "cutOverMonth"]],
    ["more hours", { cutoverOutageHours: 24 }, ["outageHours"]],
  ])("%s: signatures no longer count, and the facts are named", async (_, over, facts) => {
    const { it, operations, signing, stateOf, workPackageId, programmeId, api, ...minted } = await proposed();
    await it.api.governance.signApproval(signing);
    await change({ ...minted, api, programmeId }, workPackageId, over);
    expect(await stateOf()).toEqual(["changed"]);
    const [changed] = (await api.governance.approvalsOf({ programmeId, workPackageId })).approvals;
    expect(changed?.changedFacts).toEqual(facts);
    expect((await refusalOf(operations.api.governance.signApproval(signing))).message).toMatch(
      /roadmap has changed/,
    );

    const again = await api.governance.proposeApproval({ programmeId, workPackageId });
    expect(await stateOf()).toEqual(["open", "withdrawn"]);
    await expect(it.api.governance.signApproval(signing)).rejects.toThrow(/later proposal/);
    await it.api.governance.signApproval({ programmeId, ...again });
    await operations.api.governance.signApproval({ programmeId, ...again });
    expect(await stateOf()).toEqual(["approved", "withdrawn"]);
  });

  test("moved there and back, the signatures count again", async () => {
    const { it, signing, stateOf, workPackageId, ...minted } = await proposed();
    await it.api.governance.signApproval(signing);
    await change(minted, workPackageId, { startMonth: "2027-03" as Month });
    await change(minted, workPackageId, { startMonth: "2027-02" as Month });
    expect(await stateOf()).toEqual(["open"]);
  });

  test("what is already proposed as it stands is not proposed twice", async () => {
    const { api, programmeId, workPackageId } = await proposed();
    expect(await refusalOf(api.governance.proposeApproval({ programmeId, workPackageId }))).toMatchObject({
      code: "already-exists",
    });
  });
});

describe("what can be proposed, and by whom it is seen", () => {
  test.each([
    ["nothing stops", { cutoverOutageHours: 0 }, /needs no outage/],
    ["it is done once for all sites", { siteId: null }, /needs no outage/],
    ["nobody has planned it", { startMonth: null }, /no place in the plan/],
  ])("no cut-over while %s", async (_, over, message) => {
    const minted = await mintProgramme();
    const workPackageId = await planPackage(minted, over);
    const { api, programmeId } = minted;
    const refusal = await refusalOf(api.governance.proposeApproval({ programmeId, workPackageId }));
    expect(refusal.message).toMatch(message);
    expect(await api.governance.approvalsOf({ programmeId, workPackageId })).toMatchObject({
      current: null,
      whyNoCutOver: expect.stringMatching(message),
      approvals: [],
    });
  });

  test("what waits for me is what I may sign", async () => {
    const { it, alsoIt, operations, signing, api, programmeId } = await proposed();
    const waiting = async (member: { api: typeof api }) =>
      (await member.api.governance.openApprovals({ programmeId })).map(({ cutOver }) => cutOver.code);
    expect([await waiting(it), await waiting(operations), await waiting({ api })]).toEqual([
      ["P-12"],
      ["P-12"],
      [],
    ]);
    await it.api.governance.signApproval(signing);
    expect([await waiting(it), await waiting(alsoIt), await waiting(operations)]).toEqual([[], [], ["P-12"]]);
  });

  test("a member of another site does not see it", async () => {
    const minted = await mintProgramme([{}, {}]);
    const workPackageId = await planPackage(minted);
    const { programmeId, siteIds } = minted;
    const proposal = await minted.api.governance.proposeApproval({ programmeId, workPackageId });
    const elsewhere = await mintMember(minted, {
      role: "contributor",
      discipline: "IT",
      siteIds: siteIds.slice(1),
    });
    const signing = { programmeId, ...proposal };
    expect(await refusalOf(elsewhere.api.governance.signApproval(signing))).toMatchObject({
      code: "not-found",
    });
    expect(await elsewhere.api.governance.openApprovals({ programmeId })).toEqual([]);
    expect(
      await refusalOf(elsewhere.api.governance.approvalsOf({ programmeId, workPackageId })),
    ).toMatchObject({ code: "not-found" });
  });

  test("another organisation finds neither package nor proposal, from outside or from its own programme", async () => {
    const { signing, workPackageId, proposal, programmeId } = await proposed();
    const stranger = await mintUser();
    await expect(stranger.api.governance.signApproval(signing)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const other = await mintProgramme();
    const inside = { programmeId: other.programmeId };
    const attempts = await Promise.allSettled([
      other.api.governance.signApproval({ ...inside, ...proposal }),
      other.api.governance.proposeApproval({ ...inside, workPackageId }),
      other.api.governance.approvalsOf({ ...inside, workPackageId }),
      other.api.governance.openApprovals({ programmeId }),
    ]);
    for (const attempt of attempts)
      expect(attempt).toMatchObject({ status: "rejected", reason: { code: "NOT_FOUND" } });
  });
});
