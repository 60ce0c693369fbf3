import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import type { Month } from "@/domain/shared/month";
import type { SiteGroupId } from "@/domain/shared/ids";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import { createdAt, idOfKind, organisationId, programmeId, siteId, userId } from "@/data/schema/columns";
import { memberships, organisations } from "@/data/schema/organisation";

export const programmes = pgTable(
  "programmes",
  {
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    id: idOfKind<"programme">(),
    name: text().notNull(),
    profileId: text().notNull(),
    startMonth: text().$type<Month>().notNull(),
    horizonMonths: integer().$type<18 | 24 | 36>().notNull(),
    /** ISO 4217. */
    currency: text().notNull(),
    /** What the start questions were answered with; empty for a programme that skipped them. */
    startAnswers: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Catalogues whose coverage the programme follows. */
    frameworkIds: text().array().notNull().default([]),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    check("programmes_horizon", sql`${t.horizonMonths} in (18, 24, 36)`),
  ],
);

/** The row belongs to a programme and ends with it. */
export const ofProgramme = (t: { organisationId: AnyPgColumn; programmeId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organisationId, t.programmeId],
    foreignColumns: [programmes.organisationId, programmes.id],
  }).onDelete("cascade");

/** Sites that are answered and reported together: a region, a business unit, plants of one design. */
export const siteGroups = pgTable(
  "site_groups",
  {
    organisationId: organisationId(),
    id: idOfKind<"site-group">(),
    programmeId: programmeId(),
    name: text().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique().on(t.organisationId, t.programmeId, t.name),
    ofProgramme(t),
  ],
);

/** A duty with a day, from a regulator or a contract; it becomes a deadline of the roadmap. */
export const obligations = pgTable(
  "obligations",
  {
    organisationId: organisationId(),
    id: idOfKind<"obligation">(),
    programmeId: programmeId(),
    /** Entry of the obligation pack it was taken from. */
    templateId: text(),
    name: text().notNull(),
    catalogueId: text(),
    dueOn: date({ mode: "string" }).notNull(),
    source: text().notNull(),
    note: text().notNull().default(""),
    metOn: date({ mode: "string" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofProgramme(t),
    index().on(t.organisationId, t.programmeId, t.dueOn),
  ],
);

export const sites = pgTable(
  "sites",
  {
    organisationId: organisationId(),
    id: idOfKind<"site">(),
    programmeId: programmeId(),
    siteGroupId: uuid().$type<SiteGroupId>(),
    name: text().notNull(),
    code: text().notNull(),
    country: text().notNull(),
    timeZone: text().notNull(),
    safetyClass: text({ enum: SAFETY_CLASSES }).notNull(),
    isCritical: boolean().notNull().default(false),
    downtimeCostLow: doublePrecision().notNull().default(0),
    downtimeCostLikely: doublePrecision().notNull().default(0),
    downtimeCostHigh: doublePrecision().notNull().default(0),
    outageHoursLow: doublePrecision().notNull().default(8),
    outageHoursLikely: doublePrecision().notNull().default(24),
    outageHoursHigh: doublePrecision().notNull().default(72),
    maxConcurrentPackages: integer().notNull().default(2),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique().on(t.organisationId, t.programmeId, t.code),
    unique().on(t.organisationId, t.programmeId, t.name),
    ofProgramme(t),
    foreignKey({
      columns: [t.organisationId, t.siteGroupId],
      foreignColumns: [siteGroups.organisationId, siteGroups.id],
    }),
    check(
      "sites_downtime_ordered",
      sql`0 <= ${t.downtimeCostLow} and ${t.downtimeCostLow} <= ${t.downtimeCostLikely} and ${t.downtimeCostLikely} <= ${t.downtimeCostHigh}`,
    ),
    check(
      "sites_outage_ordered",
      sql`0 <= ${t.outageHoursLow} and ${t.outageHoursLow} <= ${t.outageHoursLikely} and ${t.outageHoursLikely} <= ${t.outageHoursHigh}`,
    ),
  ],
);

/** The row belongs to a site, where it names one, and ends with it. */
export const ofSite = (t: { organisationId: AnyPgColumn; siteId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organisationId, t.siteId],
    foreignColumns: [sites.organisationId, sites.id],
  }).onDelete("cascade");

/** Rows exist only for members whose site scope is `list`. */
export const membershipSites = pgTable(
  "membership_sites",
  { organisationId: organisationId(), userId: userId().notNull(), siteId: siteId().notNull() },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.userId, t.siteId] }),
    foreignKey({
      columns: [t.organisationId, t.userId],
      foreignColumns: [memberships.organisationId, memberships.userId],
    }).onDelete("cascade"),
    ofSite(t),
  ],
);

/** Where the programme departs from its profile; the profile itself is a content pack. */
export const targetOverrides = pgTable(
  "target_overrides",
  {
    organisationId: organisationId(),
    programmeId: programmeId(),
    capabilityId: text().notNull(),
    /** Months since the programme's start: 12, 24, … */
    milestoneMonth: integer().notNull(),
    maturityLevel: integer().$type<MaturityLevel>().notNull(),
    reason: text().notNull(),
    changedBy: uuid(),
    changedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.programmeId, t.capabilityId, t.milestoneMonth] }),
    ofProgramme(t),
    check("target_overrides_level", sql`${t.maturityLevel} between 0 and 4`),
    index().on(t.organisationId, t.programmeId),
  ],
);
