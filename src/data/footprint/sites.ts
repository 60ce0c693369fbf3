import { and, asc, eq } from "drizzle-orm";
import type { AuthorisedProgramme, OrganisationScope } from "@/domain/access/scope";
import type { Site } from "@/domain/footprint/site";
import type { SiteFields } from "@/domain/footprint/site-input";
import type { SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { sites } from "@/data/schema";

const toSite = (row: typeof sites.$inferSelect): Site => ({
  id: row.id,
  siteGroupId: row.siteGroupId,
  name: row.name,
  code: row.code,
  country: row.country,
  timeZone: row.timeZone,
  safetyClass: row.safetyClass,
  isCritical: row.isCritical,
  downtimeCostPerHour: {
    low: row.downtimeCostLow,
    likely: row.downtimeCostLikely,
    high: row.downtimeCostHigh,
  },
  plausibleOutageHours: {
    low: row.outageHoursLow,
    likely: row.outageHoursLikely,
    high: row.outageHoursHigh,
  },
  maxConcurrentPackages: row.maxConcurrentPackages,
});

const toRow = ({ downtimeCostPerHour, plausibleOutageHours, ...fields }: SiteFields) => ({
  ...fields,
  downtimeCostLow: downtimeCostPerHour.low,
  downtimeCostLikely: downtimeCostPerHour.likely,
  downtimeCostHigh: downtimeCostPerHour.high,
  outageHoursLow: plausibleOutageHours.low,
  outageHoursLikely: plausibleOutageHours.likely,
  outageHoursHigh: plausibleOutageHours.high,
});

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(sites.organisationId, scope.organisationId), eq(sites.programmeId, scope.programmeId));

const thisSite = (scope: AuthorisedProgramme, siteId: SiteId) =>
  and(inThisProgramme(scope), eq(sites.id, siteId));

/** The sites the member may see, by name. */
export const sitesOf = async (tx: Tx, scope: AuthorisedProgramme): Promise<Site[]> =>
  (await tx.select().from(sites).where(inThisProgramme(scope)).orderBy(asc(sites.name), asc(sites.id))).map(
    toSite,
  );

export const siteOf = async (tx: Tx, scope: AuthorisedProgramme, siteId: SiteId): Promise<Site | null> => {
  const [row] = await tx.select().from(sites).where(thisSite(scope, siteId));
  return row ? toSite(row) : null;
};

export const insertSite = async (tx: Tx, scope: AuthorisedProgramme, fields: SiteFields): Promise<SiteId> => {
  const id = newId<"site">();
  await tx
    .insert(sites)
    .values({ organisationId: scope.organisationId, programmeId: scope.programmeId, id, ...toRow(fields) });
  return id;
};

/** False when there is no such site to see. */
export const saveSite = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteId: SiteId,
  fields: SiteFields,
): Promise<boolean> => {
  const saved = await tx
    .update(sites)
    .set(toRow(fields))
    .where(thisSite(scope, siteId))
    .returning({ id: sites.id });
  return saved.length === 1;
};

/** Removes the site with all that hangs on it. False when there is no such site to see. */
export const deleteSite = async (tx: Tx, scope: AuthorisedProgramme, siteId: SiteId): Promise<boolean> => {
  const gone = await tx.delete(sites).where(thisSite(scope, siteId)).returning({ id: sites.id });
  return gone.length === 1;
};

/** Names alone, over all programmes of the organisation: for choosing a member's sites. */
export const sitesOfOrganisation = (
  tx: Tx,
  scope: OrganisationScope,
): Promise<{ id: SiteId; name: string }[]> =>
  tx
    .select({ id: sites.id, name: sites.name })
    .from(sites)
    .where(eq(sites.organisationId, scope.organisationId))
    .orderBy(asc(sites.name));
