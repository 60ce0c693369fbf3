import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { answerInput } from "@/domain/assessment/answer";
import type { AssessmentId, InitiativeId, SiteId, WorkPackageId, ZoneId } from "@/domain/shared/ids";
import { addMonths, monthOf } from "@/domain/shared/month";
import { inProgramme } from "@/data/access/authorise";
import * as tables from "@/data/schema";
import { mintProgramme, type Minted } from "@/test/factories";

export const NOW = monthOf(new Date().toISOString());
export const LAST = addMonths(NOW, 23);

export const plain = (text: string) => text.replaceAll("\u00A0", " ");

export const inDatabase = <T>(
  { userId, programmeId }: Minted,
  work: (tx: Parameters<Parameters<typeof inProgramme>[2]>[0]) => Promise<T>,
) => inProgramme({ userId, sessionEpoch: 0 }, programmeId, work);

export type Answer = z.input<typeof answerInput>;

export const NOTES = { rationale: "", evidenceUrl: null, confidence: "stated" } as const;
export const YES: Answer = { value: "yes", ...NOTES };
export const NO: Answer = { value: "no", ...NOTES };
export const COMPENSATED: Answer = {
  value: "compensated",
  ...NOTES,
  control: { name: "Key switch", testDueOn: "2099-01-01" },
};

export const answering =
  ({ api, programmeId }: Minted, assessmentId: AssessmentId) =>
  async (answer: Answer, criterionIds: readonly string[]) => {
    for (const criterionId of criterionIds)
      await api.assessment.answerCriterion({
        programmeId,
        assessmentId,
        criterionId,
        answer,
        expectedVersion: null,
      });
  };

export const assess = (minted: Minted, siteId: SiteId | undefined) =>
  minted.api.assessment.startAssessment({
    programmeId: minted.programmeId,
    siteId: siteId ?? null,
    mode: "full",
    carryOver: false,
  });

export const VIS_1_1 = ["VIS-1.1.a", "VIS-1.1.e"];
export const VIS_1_2 = ["VIS-1.2.a", "VIS-1.2.b", "VIS-1.2.c", "VIS-1.2.d", "VIS-1.2.e"];
export const RES_1_2 = ["RES-1.2.a", "RES-1.2.b", "RES-1.2.c"];

/**
 * Aldstadt (critical, S3): VIS-1 at 1 in January, at 2 now; RES-1 at 1. Brenna (S1): VIS-1 at 1, its safety criterion
 * compensated. Nothing else is known. Final targets of the profile in 24 months: 71 steps, 47 of them asked per site.
 */
export const smallProgramme = async () => {
  const minted = await mintProgramme([
    { name: "Aldstadt", safetyClass: "S3", isCritical: true },
    { name: "Brenna", safetyClass: "S1", isCritical: false },
  ]);
  const { api, programmeId, siteIds } = minted;
  const [aldstadt, brenna] = siteIds;
  await api.programme.changeProgramme({
    programmeId,
    name: "OT security programme",
    profileId: "eu-essential-nis2",
    startMonth: NOW,
    horizonMonths: 24,
    currency: "EUR",
    seen: await api.programme.programme({ programmeId }),
  });
  const january = await assess(minted, aldstadt);
  await answering(minted, january.assessmentId)(YES, [...VIS_1_1, "RES-1.1.a"]);
  const atBrenna = answering(minted, (await assess(minted, brenna)).assessmentId);
  await atBrenna(YES, VIS_1_1);
  await atBrenna(NO, VIS_1_2.slice(0, 4));
  await atBrenna(COMPENSATED, ["VIS-1.2.e"]);
  await inDatabase(minted, (tx) =>
    tx
      .update(tables.assessments)
      .set({ startedOn: "2026-01-15" })
      .where(eq(tables.assessments.programmeId, programmeId)),
  );
  const atAldstadt = answering(minted, (await assess(minted, aldstadt)).assessmentId);
  await atAldstadt(YES, [...VIS_1_1, ...VIS_1_2, "RES-1.1.a"]);
  await atAldstadt(NO, RES_1_2);
  return { ...minted, aldstadt, brenna };
};

/** P-1 lifts RES-1 at Aldstadt in the last month, P-2 lifts VIS-1 at Brenna and has no place. */
export const plan = (minted: Awaited<ReturnType<typeof smallProgramme>>) =>
  inDatabase(minted, async (tx) => {
    const { organisationId, programmeId, userId, aldstadt, brenna } = minted;
    const tenant = { organisationId, programmeId };
    const initiativeId = randomUUID() as InitiativeId;
    await tx
      .insert(tables.initiatives)
      .values({ ...tenant, id: initiativeId, catalogueId: "INI-01", name: "Backup", domainId: "RES" });
    const work = (
      code: string,
      siteId: SiteId | undefined,
      capabilityId: string,
      from: number,
      to: number,
    ) => ({
      ...tenant,
      id: randomUUID() as WorkPackageId,
      initiativeId,
      siteId: siteId ?? null,
      code,
      name: "Backup",
      domainId: "RES",
      stage: "pilot",
      durationPeriods: 3,
      roles: {},
      cost: 40_000,
      cutoverOutageHours: 0,
      riskReduction: 1,
      lifts: [{ capabilityId, from, to }],
    });
    await tx.insert(tables.workPackages).values([
      { ...work("P-1", aldstadt, "RES-1", 1, 3), startMonth: addMonths(LAST, -2) },
      { ...work("P-2", brenna, "VIS-1", 1, 2), unplacedReason: "needs 18 h, 0 h granted" },
    ]);
    await tx.insert(tables.budgets).values([
      { ...tenant, fromMonth: NOW, amount: 25_000 },
      { ...tenant, fromMonth: addMonths(NOW, 3), amount: 5_000 },
    ]);
    await tx.insert(tables.plans).values({
      ...tenant,
      number: 1,
      method: "list-schedule",
      starts: {},
      violationCount: 0,
      createdBy: userId,
    });
  });

export const footprint = (minted: Awaited<ReturnType<typeof smallProgramme>>) =>
  inDatabase(minted, async (tx) => {
    const { organisationId, programmeId, aldstadt } = minted;
    if (!aldstadt) throw new Error("the programme has a first site");
    const place = { organisationId, programmeId, siteId: aldstadt };
    const zoneId = randomUUID() as ZoneId;
    await tx
      .insert(tables.zones)
      .values({ ...place, id: zoneId, name: "Cell 1", purdueLevel: "2", addressRanges: [] });
    const asset = (number: number) => ({
      ...place,
      id: randomUUID() as typeof tables.assets.$inferInsert.id,
      zoneId: number === 1 ? zoneId : null,
      label: `PLC ${number}`,
      name: `PLC ${number}`,
      ipAddresses: [],
      macAddresses: [],
      protocols: [],
      externalSource: "test",
      externalId: `${number}`,
      searchText: `plc ${number}`,
    });
    await tx.insert(tables.assets).values([1, 2, 3].map(asset));
    await tx.insert(tables.outageGrants).values([
      { ...place, month: addMonths(NOW, 5), hours: 24 },
      { ...place, month: addMonths(NOW, 2), hours: 12 },
      { ...place, month: addMonths(NOW, -1), hours: 96 },
    ]);
  });
