import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Month } from "@/domain/shared/month";
import { Refusal } from "@/domain/shared/refusal";
import { lostRaces } from "@/domain/shared/seen-value";
import { closeDatabase } from "@/data/client";
import { mintMember, mintProgramme, siteFields, type Minted } from "@/test/factories";

let minted: Minted;
beforeAll(async () => {
  minted = await mintProgramme();
});
afterAll(() => closeDatabase());

const lostIn = async (attempt: Promise<unknown>) => {
  try {
    await attempt;
  } catch (error) {
    if (error instanceof TRPCError && error.cause instanceof Refusal) return lostRaces(error.cause);
    throw error;
  }
  throw new Error("It was let through.");
};

describe("two people change the same record", () => {
  test("a site", async () => {
    const { api, programmeId } = minted;
    const fields = siteFields();
    const { siteId } = await api.footprint.addSite({ programmeId, ...fields });
    const change = { programmeId, siteId, ...fields, seen: fields };
    await api.footprint.changeSite({ ...change, maxConcurrentPackages: 4 });
    await api.footprint.changeSite({ ...change, country: "AT" });
    const lost = await lostIn(api.footprint.changeSite({ ...change, maxConcurrentPackages: 7 }));
    expect(lost).toEqual([{ key: "maxConcurrentPackages", stored: 4 }]);
    const { sites } = await api.programme.programme({ programmeId });
    expect(sites.find(({ id }) => id === siteId)).toMatchObject({
      maxConcurrentPackages: 4,
      country: "AT",
    });
  });

  test("a zone", async () => {
    const { api, programmeId, siteIds } = minted;
    const [siteId] = siteIds;
    if (!siteId) throw new Error("A minted programme has a site.");
    const fields = { name: "Furnace", purdueLevel: "2", addressRanges: ["10.1.0.0/16"] } as const;
    const input = { programmeId, ...fields, addressRanges: [...fields.addressRanges] };
    const { zoneId } = await api.footprint.addZone({ ...input, siteId });
    const change = { ...input, zoneId, purpose: "", owner: "", seen: { ...fields, purpose: "", owner: "" } };
    await api.footprint.changeZone({ ...change, addressRanges: ["10.2.0.0/16"] });
    const lost = await lostIn(api.footprint.changeZone({ ...change, addressRanges: ["10.3.0.0/16"] }));
    expect(lost).toEqual([{ key: "addressRanges", stored: ["10.2.0.0/16"] }]);
  });

  test("the programme", async () => {
    const { api, programmeId } = minted;
    const seen = await api.programme.programme({ programmeId });
    const fields = {
      programmeId,
      name: seen.name,
      profileId: seen.profileId,
      startMonth: "2026-04" as Month,
      horizonMonths: 24 as const,
      currency: "EUR" as const,
      seen,
    };
    await api.programme.changeProgramme({ ...fields, horizonMonths: 36 });
    const lost = await lostIn(api.programme.changeProgramme({ ...fields, horizonMonths: 18 }));
    expect(lost).toEqual([{ key: "horizonMonths", stored: 36 }]);
    await api.programme.changeProgramme({ ...fields, name: "Safe plants" });
    expect(await api.programme.programme({ programmeId })).toMatchObject({
      name: "Safe plants",
      horizonMonths: 36,
    });
  });

  test("what a member may do", async () => {
    const { userId } = await mintMember(minted, { role: "contributor", discipline: "IT" });
    const seen = { role: "contributor", discipline: "IT", siteIds: null } as const;
    const change = { organisationId: minted.organisationId, userId, ...seen, seen };
    await minted.api.organisation.changeMember({ ...change, siteIds: minted.siteIds.slice(0, 1) });
    const lost = await lostIn(minted.api.organisation.changeMember({ ...change, siteIds: [] }));
    expect(lost).toEqual([{ key: "siteIds", stored: minted.siteIds.slice(0, 1) }]);
  });
});
