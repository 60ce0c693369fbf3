import { randomUUID } from "node:crypto";
import type { Discipline, Role } from "@/domain/access/role";
import type { SiteFields } from "@/domain/footprint/site-input";
import type { OrganisationId, ProgrammeId, SiteId, UserId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { insertUser } from "@/data/organisation/users";
import { createCaller } from "@/api/root";

export const callerOf = (userId: UserId, sessionEpoch = 0) =>
  createCaller({ user: { userId, sessionEpoch }, address: "" });
export type Caller = ReturnType<typeof callerOf>;

export const anonymous = () => createCaller({ user: null, address: "" });

/** A user nobody else in the test run knows; the password does not match anything. */
export const mintUser = async (name = "Maria Keller") => {
  const email = `${randomUUID()}@plant.example`;
  const userId = await insertUser({ email, name, passwordHash: "no password" });
  if (!userId) throw new Error("A random address was taken.");
  return { userId, email, api: callerOf(userId) };
};

export const siteFields = (over: Partial<SiteFields> = {}): SiteFields => ({
  name: `Brenna ${randomUUID().slice(0, 6)}`,
  code: randomUUID().slice(0, 6).toUpperCase(),
  country: "DE",
  timeZone: "Europe/Berlin",
  safetyClass: "S3",
  isCritical: true,
  downtimeCostPerHour: { low: 40_000, likely: 61_000, high: 90_000 },
  plausibleOutageHours: { low: 12, likely: 48, high: 96 },
  maxConcurrentPackages: 2,
  ...over,
});

export type Minted = {
  userId: UserId;
  email: string;
  api: Caller;
  organisationId: OrganisationId;
  programmeId: ProgrammeId;
  siteIds: SiteId[];
};

/** An organisation of its own with an owner, a programme and sites, made through the product's own commands. */
export const mintProgramme = async (sites: Partial<SiteFields>[] = [{}]): Promise<Minted> => {
  const owner = await mintUser();
  const { organisationId } = await owner.api.organisation.foundOrganisation({
    name: `Tarnholm ${randomUUID().slice(0, 8)}`,
    discipline: "management",
  });
  const { programmeId } = await owner.api.programme.startProgramme({
    organisationId,
    name: "OT security programme",
    profileId: "eu-essential-nis2",
    startMonth: "2026-04" as Month,
    horizonMonths: 24,
    currency: "EUR",
  });
  const siteIds: SiteId[] = [];
  for (const fields of sites) {
    const { siteId } = await owner.api.footprint.addSite({ programmeId, ...siteFields(fields) });
    siteIds.push(siteId);
  }
  return { ...owner, organisationId, programmeId, siteIds };
};

/** Another member of the same organisation, invited and accepted through the product's own commands. */
export const mintMember = async (
  minted: Minted,
  terms: { role: Role; discipline?: Discipline; siteIds?: SiteId[] | null },
) => {
  const member = await mintUser();
  const { token } = await minted.api.organisation.inviteMember({
    organisationId: minted.organisationId,
    email: member.email,
    role: terms.role,
    discipline: terms.discipline ?? "operations",
    siteIds: terms.siteIds ?? null,
  });
  await member.api.organisation.acceptInvitation({ token });
  return member;
};
