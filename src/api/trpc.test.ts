import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProgrammeId, SiteId } from "@/domain/shared/ids";
import { raiseSessionEpoch } from "@/data/organisation/users";
import { closeDatabase } from "@/data/client";
import { anonymous, callerOf, mintMember, mintProgramme, siteFields } from "@/test/factories";
import type { Minted } from "@/test/factories";

let admin: postgres.Sql;
let ours: Minted;

beforeAll(async () => {
  admin = postgres(process.env.TEST_DATABASE_ADMIN_URL ?? "", { max: 1 });
  ours = await mintProgramme();
});
afterAll(async () => {
  await admin.end();
  await closeDatabase();
});

const commandsOf = async ({ organisationId }: Minted) =>
  (await admin`select command from audit_events where organisation_id = ${organisationId} order by id`).map(
    ({ command }) => command as string,
  );
const here = () => ({ programmeId: ours.programmeId });

describe("the procedure ladder", () => {
  test("a command leaves its change and exactly one audit row", async () => {
    const before = await commandsOf(ours);
    await ours.api.footprint.addSite({ ...here(), ...siteFields() });
    expect(await commandsOf(ours)).toEqual([...before, "footprint.addSite"]);
  });

  test("a refused command leaves neither", async () => {
    const before = await commandsOf(ours);
    const twice = siteFields({ name: "Corvane" });
    await ours.api.footprint.addSite({ ...here(), ...twice });
    await expect(ours.api.footprint.addSite({ ...here(), ...twice, code: "OTHER" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Corvane"),
    });
    expect(await commandsOf(ours)).toEqual([...before, "footprint.addSite"]);
    const [{ count }] = (await admin`select count(*)::int from sites where name = 'Corvane'
      and organisation_id = ${ours.organisationId}`) as unknown as [{ count: number }];
    expect(count).toBe(1);
  });

  test("nobody who is not signed in gets in", async () => {
    await expect(anonymous().programme.programme(here())).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  test("a role without the permission is refused by name, and nothing is written", async () => {
    const auditor = await mintMember(ours, { role: "auditor" });
    const before = await commandsOf(ours);
    await expect(auditor.api.footprint.addSite({ ...here(), ...siteFields() })).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: expect.stringMatching(/auditor.*site:write/),
    });
    expect(await commandsOf(ours)).toEqual(before);
  });

  test("another organisation's programme and one that never was are the same: not found", async () => {
    const theirs = await mintProgramme();
    for (const programmeId of [theirs.programmeId, randomUUID() as ProgrammeId])
      await expect(ours.api.programme.programme({ programmeId })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    await expect(
      ours.api.footprint.removeSite({ ...here(), siteId: theirs.siteIds[0] as SiteId }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("raising the session epoch ends every session at once", async () => {
    const member = await mintMember(ours, { role: "contributor" });
    await member.api.programme.programme(here());
    await raiseSessionEpoch(member.userId);
    await expect(member.api.programme.programme(here())).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(callerOf(member.userId, 1).programme.programme(here())).resolves.toBeDefined();
  });

  test("a bad field is named with what to do", async () => {
    await expect(
      ours.api.footprint.addSite({ ...here(), ...siteFields({ country: "Germany" }) }),
    ).rejects.toThrow(/two-letter country code/);
  });
});

describe("members", () => {
  test("an invitation works once, for its address alone", async () => {
    const { token } = await ours.api.organisation.inviteMember({
      organisationId: ours.organisationId,
      email: "somebody.else@plant.example",
      role: "executive",
      discipline: "management",
      siteIds: null,
    });
    const stranger = await mintProgramme();
    await expect(stranger.api.organisation.acceptInvitation({ token })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("the last owner stays, and only owners make owners", async () => {
    const lead = await mintMember(ours, { role: "programme-lead" });
    const seen = { role: "owner", discipline: "management", siteIds: null };
    const terms = { organisationId: ours.organisationId, discipline: "IT", siteIds: null, seen } as const;
    await expect(
      ours.api.organisation.changeMember({ ...terms, userId: ours.userId, role: "auditor" }),
    ).rejects.toThrow(/only owner/);
    await expect(
      lead.api.organisation.changeMember({ ...terms, userId: lead.userId, role: "owner" }),
    ).rejects.toThrow(/Only an owner/);
    await expect(
      lead.api.organisation.removeMember({ organisationId: ours.organisationId, userId: ours.userId }),
    ).rejects.toThrow(/Only an owner/);
  });

  test("one account works for several organisations and sees each apart", async () => {
    const consultant = await mintProgramme();
    const { token } = await ours.api.organisation.inviteMember({
      organisationId: ours.organisationId,
      email: consultant.email,
      role: "facilitator",
      discipline: "IT",
      siteIds: null,
    });
    await consultant.api.organisation.acceptInvitation({ token });
    const { affiliations } = await consultant.api.account.me();
    expect(affiliations.map(({ organisationId }) => organisationId).toSorted()).toEqual(
      [ours.organisationId, consultant.organisationId].toSorted(),
    );
    const { role } = await consultant.api.programme.programme(here());
    expect(role).toBe("facilitator");
  });
});
