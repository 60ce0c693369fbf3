import { afterAll, describe, expect, test } from "vitest";
import { levelsInConflict } from "@/domain/assessment/stored-security-levels";
import type { EnteredVector } from "@/domain/assessment/zone-reading";
import type { ZoneId } from "@/domain/shared/ids";
import { addDays } from "@/domain/shared/iso-day";
import { Refusal } from "@/domain/shared/refusal";
import { closeDatabase } from "@/data/client";
import { today } from "@/api/today";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";

afterAll(closeDatabase);

/** The safety system of the reference. */
const SAFETY = {
  target: [2, 2, 3, 1, 3, 2, 3],
  capability: [1, 2, 3, 1, 2, 2, 3],
  achieved: [1, 2, 3, 1, 2, 2, 3],
  rationale: "Risk assessment of 12 March",
} as const satisfies Record<"target" | "capability" | "achieved", EnteredVector> & { rationale: string };
const copyOf = (levels: typeof SAFETY) => ({
  target: [...levels.target],
  capability: [...levels.capability],
  achieved: [...levels.achieved],
  rationale: levels.rationale,
});
const UNKNOWN = [null, null, null, null, null, null, null];

const addZone = async ({ api, programmeId, siteIds }: Minted, name: string, site = 0): Promise<ZoneId> => {
  const siteId = siteIds[site];
  if (!siteId) throw new Error("The programme has this site.");
  const fields = { name, purdueLevel: "1", addressRanges: [] } as const;
  return (
    await api.footprint.addZone({ programmeId, siteId, ...fields, addressRanges: [...fields.addressRanges] })
  ).zoneId;
};

const begin = async () => {
  const minted = await mintProgramme([{}, {}]);
  return { ...minted, zoneId: await addZone(minted, "Safety systems") };
};

const control = (over: object = {}) => ({
  name: "Key switch in RUN",
  effect: "prevent" as const,
  reason: "legacy" as const,
  owner: "Functional safety",
  credit: 0.6,
  testedOn: addDays(today(), -30),
  testDueOn: addDays(today(), 200),
  expiresOn: addDays(today(), 400),
  ...over,
});

const refusalOf = async (call: Promise<unknown>): Promise<Refusal> => {
  const error = await call.then(
    () => null,
    (thrown: Error) => thrown.cause,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
};

describe("security levels of a zone", () => {
  test("a zone that nobody has entered is unknown, and entered levels are kept with their unknowns", async () => {
    const { api, programmeId, zoneId } = await begin();
    const before = await api.footprint.securityLevels({ programmeId });
    expect(before.counts).toEqual({ total: 1, met: 0, "not-met": 0, unknown: 1, lapsed: 0 });
    const levels = { ...copyOf(SAFETY), achieved: UNKNOWN };
    const saved = await api.footprint.enterSecurityLevels({
      programmeId,
      zoneId,
      ...levels,
      expectedVersion: null,
    });
    expect(saved).toMatchObject({ ...levels, version: 1, changedBy: "Maria Keller" });
    const { stored, reading } = await api.footprint.zoneSecurityLevels({ programmeId, zoneId });
    expect(stored).toEqual(saved);
    expect(reading).toMatchObject({ state: "unknown", scalar: { target: 1, achieved: null } });
  });

  test("two recorded compensations meet the target, and a removed one opens the gap again", async () => {
    const { api, programmeId, zoneId } = await begin();
    const zone = { programmeId, zoneId };
    await api.footprint.enterSecurityLevels({ ...zone, ...copyOf(SAFETY), expectedVersion: null });
    expect((await api.footprint.zoneSecurityLevels(zone)).reading.state).toBe("not-met");
    const { countermeasureId } = await api.footprint.registerZoneControl({
      ...zone,
      ...control(),
      requirement: "FR1",
      liftsTo: 2,
    });
    const creditOf = async (id: string) =>
      (await api.countermeasure.controls({ programmeId })).controls.find((each) => each.id === id)?.credit;
    expect(await creditOf(countermeasureId)).toBe(0.6);
    await api.footprint.recordZoneCompensation({ ...zone, countermeasureId, requirement: "FR5", liftsTo: 3 });
    const met = await api.footprint.zoneSecurityLevels(zone);
    expect(met.reading.state).toBe("met");
    expect(met.compensations.map(({ requirement, liftsTo }) => [requirement, liftsTo])).toEqual([
      ["FR1", 2],
      ["FR5", 3],
    ]);
    await api.footprint.removeZoneCompensation({ ...zone, countermeasureId, requirement: "FR5" });
    const { counts } = await api.footprint.securityLevels({ programmeId });
    expect(counts).toMatchObject({ met: 0, "not-met": 1 });
  });

  test("a control whose test is due lifts nothing, by itself, and is counted", async () => {
    const { api, programmeId, zoneId } = await begin();
    const zone = { programmeId, zoneId };
    await api.footprint.enterSecurityLevels({ ...zone, ...copyOf(SAFETY), expectedVersion: null });
    for (const requirement of ["FR1", "FR5"] as const)
      await api.footprint.registerZoneControl({
        ...zone,
        ...control({ testedOn: addDays(today(), -400), testDueOn: today(), name: requirement }),
        requirement,
        liftsTo: 3,
      });
    const { reading } = await api.footprint.zoneSecurityLevels(zone);
    expect(reading.cells[0]).toMatchObject({ achieved: 1, gap: 1, reading: "retest", isLapsed: true });
    expect((await api.footprint.securityLevels({ programmeId })).counts).toMatchObject({ lapsed: 1 });
  });

  test("a lost race is refused with what is stored; the same again is no conflict", async () => {
    const { api, programmeId, zoneId } = await begin();
    const zone = { programmeId, zoneId };
    const first = await api.footprint.enterSecurityLevels({
      ...zone,
      ...copyOf(SAFETY),
      expectedVersion: null,
    });
    const mine = { ...zone, ...copyOf(SAFETY), rationale: "mine" };
    const refusal = await refusalOf(api.footprint.enterSecurityLevels({ ...mine, expectedVersion: null }));
    expect(refusal.code).toBe("conflict");
    expect(levelsInConflict(refusal.detail)).toEqual(first);
    const second = await api.footprint.enterSecurityLevels({ ...mine, expectedVersion: 1 });
    expect(second.version).toBe(2);
    expect(await api.footprint.enterSecurityLevels({ ...mine, expectedVersion: 1 })).toEqual(second);
    const races = await Promise.allSettled(
      ["a", "b", "c"].map((rationale) =>
        api.footprint.enterSecurityLevels({ ...mine, rationale, expectedVersion: 2 }),
      ),
    );
    expect(races.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test.each([
    ["a level of 5", { target: [5, 2, 2, 2, 2, 2, 2] }],
    ["six figures", { achieved: [1, 1, 1, 1, 1, 1] }],
  ])("%s is refused", async (_, wrong) => {
    const { api, programmeId, zoneId } = await begin();
    const levels = { ...copyOf(SAFETY), ...(wrong as object) };
    await expect(
      api.footprint.enterSecurityLevels({ programmeId, zoneId, ...levels, expectedVersion: null }),
    ).rejects.toThrow();
  });

  test("filters narrow the list, its pages join up and its export is the same rows", async () => {
    const minted = await begin();
    const { api, programmeId, zoneId, siteIds } = minted;
    const other = await addZone(minted, "=Supervision", 1);
    await api.footprint.enterSecurityLevels({
      programmeId,
      zoneId,
      ...copyOf(SAFETY),
      expectedVersion: null,
    });
    const idsOf = async (input: object) =>
      (await api.footprint.securityLevels({ programmeId, ...input })).rows.map((row) => row.zoneId);
    expect(await idsOf({ state: "not-met" })).toEqual([zoneId]);
    expect(await idsOf({ siteId: siteIds[1] })).toEqual([other]);
    const page = await api.footprint.securityLevels({ programmeId, limit: 1 });
    expect(page.nextCursor).toBe(1);
    expect([...page.rows.map((row) => row.zoneId), ...(await idsOf({ cursor: 1 }))].toSorted()).toEqual(
      [zoneId, other].toSorted(),
    );
    const csv = await api.footprint.securityLevelsFile({ programmeId, format: "csv" });
    const lines = csv.bytes.toString().split("\r\n");
    expect(lines.map((line) => line.split(",").length)).toEqual([44, 44, 44, 1]);
    expect(csv.bytes.toString()).toContain(",Safety systems,1,not met,1,1,1,2,1,1,1,1,");
    expect(csv.bytes.toString()).toContain(",'=Supervision,");
    const xlsx = await api.footprint.securityLevelsFile({ programmeId, state: "not-met", format: "xlsx" });
    expect(xlsx.bytes.subarray(0, 2).toString()).toBe("PK");
    await refusalOf(api.footprint.securityLevelsFile({ programmeId, state: "met", format: "csv" }));
  });

  test("a member of one site neither sees nor changes a zone of another; a reader changes none", async () => {
    const minted = await begin();
    const { programmeId, zoneId, siteIds } = minted;
    const lead = await mintMember(minted, { role: "site-lead", siteIds: siteIds.slice(1) });
    const zone = { programmeId, zoneId };
    const levels = { ...zone, ...copyOf(SAFETY), expectedVersion: null };
    expect((await lead.api.footprint.securityLevels({ programmeId })).counts.total).toBe(0);
    expect((await refusalOf(lead.api.footprint.enterSecurityLevels(levels))).code).toBe("not-found");
    const reader = await mintMember(minted, { role: "auditor" });
    expect((await refusalOf(reader.api.footprint.enterSecurityLevels(levels))).code).toBe("not-permitted");
  });

  test("a control of another site or organisation cannot stand in, and its days are checked", async () => {
    const minted = await begin();
    const { api, programmeId, zoneId } = minted;
    const zone = { programmeId, zoneId };
    const elsewhere = await addZone(minted, "Supervision", 1);
    const { countermeasureId } = await api.footprint.registerZoneControl({
      programmeId,
      zoneId: elsewhere,
      ...control(),
      requirement: "FR1",
      liftsTo: 2,
    });
    const lift = { ...zone, countermeasureId, requirement: "FR1", liftsTo: 2 } as const;
    expect((await refusalOf(api.footprint.recordZoneCompensation(lift))).code).toBe("not-found");
    const late = control({ testedOn: null, testDueOn: addDays(today(), 400) });
    const refusal = await refusalOf(
      api.footprint.registerZoneControl({ ...zone, ...late, requirement: "FR1", liftsTo: 2 }),
    );
    expect(refusal.detail).toEqual({ field: "testDueOn" });
  });

  test("a control takes the credit of its entry in the pack where none is given, and never none at all", async () => {
    const { api, programmeId, zoneId } = await begin();
    const register = (over: object) =>
      api.footprint.registerZoneControl({
        programmeId,
        zoneId,
        ...control(over),
        requirement: "FR1",
        liftsTo: 2,
      });
    await register({ credit: null, templateId: "key-switch" });
    const { controls } = await api.countermeasure.controls({ programmeId });
    expect(controls).toMatchObject([{ credit: 0.55, templateId: "key-switch" }]);
    expect((await refusalOf(register({ credit: null }))).detail).toEqual({ field: "credit" });
    expect((await refusalOf(register({ templateId: "none" }))).detail).toEqual({ field: "templateId" });
  });
});
