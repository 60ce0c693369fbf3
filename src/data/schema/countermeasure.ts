import { sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, idOfKind, organisationId, programmeId, siteId, userId } from "@/data/schema/columns";
import { zones } from "@/data/schema/footprint";
import { ofProgramme, ofSite } from "@/data/schema/programme";
import type { CountermeasureId, ZoneId } from "@/domain/shared/ids";

/** A compensating control: what stands in where the native control is not possible. */
export const countermeasures = pgTable(
  "countermeasures",
  {
    organisationId: organisationId(),
    id: idOfKind<"countermeasure">(),
    programmeId: programmeId(),
    /** Null: in place at every site. */
    siteId: siteId(),
    name: text().notNull(),
    /** Entry of the control pack it was taken from. */
    templateId: text(),
    description: text().notNull().default(""),
    effect: text({ enum: ["prevent", "detect", "limit", "recover"] }).notNull(),
    creditPercent: integer().notNull(),
    reason: text({
      enum: ["legacy", "warranty", "safety-certificate", "no-window", "vendor-forbids", "other"],
    }).notNull(),
    owner: text().notNull().default(""),
    procedure: text().notNull().default(""),
    testedOn: date({ mode: "string" }),
    testDueOn: date({ mode: "string" }),
    expiresOn: date({ mode: "string" }),
    nextOutageOn: date({ mode: "string" }),
    yearlyCost: integer(),
    reviewMonths: integer(),
    version: integer().notNull(),
    changedBy: userId().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofProgramme(t),
    ofSite(t),
    check("countermeasures_credit", sql`${t.creditPercent} between 0 and 80`),
    index().on(t.organisationId, t.programmeId, t.siteId),
  ],
);

/** What a control stands in for in the own model; site null means at every site of the control. */
export const countermeasureUses = pgTable(
  "countermeasure_uses",
  {
    organisationId: organisationId(),
    id: idOfKind<"countermeasure-use">(),
    countermeasureId: uuid().$type<CountermeasureId>().notNull(),
    criterionId: text().notNull(),
    programmeId: programmeId(),
    siteId: siteId(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique().on(t.organisationId, t.countermeasureId, t.criterionId, t.siteId).nullsNotDistinct(),
    foreignKey({
      columns: [t.organisationId, t.countermeasureId],
      foreignColumns: [countermeasures.organisationId, countermeasures.id],
    }).onDelete("cascade"),
    ofSite(t),
    index().on(t.organisationId, t.programmeId, t.criterionId),
  ],
);

/** Who keeps a capability up that is in place itself, and with what; site null holds where a site has none of its own. */
export const stewardships = pgTable(
  "stewardships",
  {
    organisationId: organisationId(),
    id: idOfKind<"stewardship">(),
    programmeId: programmeId(),
    siteId: siteId(),
    capabilityId: text().notNull(),
    ownedBy: userId(),
    procedure: text().notNull().default(""),
    yearlyCost: integer(),
    exceptionPath: text().notNull().default(""),
    reviewDueOn: date({ mode: "string" }),
    changedBy: userId().notNull(),
    changedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique("stewardships_one_each")
      .on(t.organisationId, t.programmeId, t.siteId, t.capabilityId)
      .nullsNotDistinct(),
    ofProgramme(t),
    ofSite(t),
    check("stewardships_cost", sql`${t.yearlyCost} >= 0`),
  ],
);

/** Security levels 0–4 of a zone, one figure per foundational requirement FR 1 to FR 7. */
export const zoneSecurityLevels = pgTable(
  "zone_security_levels",
  {
    organisationId: organisationId(),
    zoneId: uuid().$type<ZoneId>().notNull(),
    programmeId: programmeId(),
    siteId: siteId().notNull(),
    target: integer().array().notNull(),
    capability: integer().array().notNull(),
    achieved: integer().array().notNull(),
    rationale: text().notNull().default(""),
    version: integer().notNull(),
    changedBy: userId().notNull(),
    changedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.zoneId] }),
    foreignKey({
      columns: [t.organisationId, t.zoneId],
      foreignColumns: [zones.organisationId, zones.id],
    }).onDelete("cascade"),
    ofSite(t),
    check(
      "zone_security_levels_seven",
      sql`cardinality(${t.target}) = 7 and cardinality(${t.capability}) = 7 and cardinality(${t.achieved}) = 7`,
    ),
    index().on(t.organisationId, t.programmeId),
  ],
);

/** A control that lifts one foundational requirement of a zone. */
export const zoneCompensations = pgTable(
  "zone_compensations",
  {
    organisationId: organisationId(),
    zoneId: uuid().$type<ZoneId>().notNull(),
    countermeasureId: uuid().$type<CountermeasureId>().notNull(),
    /** 1 to 7. */
    requirement: integer().notNull(),
    liftsTo: integer().notNull(),
    programmeId: programmeId(),
    siteId: siteId().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.zoneId, t.countermeasureId, t.requirement] }),
    foreignKey({
      columns: [t.organisationId, t.zoneId],
      foreignColumns: [zones.organisationId, zones.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organisationId, t.countermeasureId],
      foreignColumns: [countermeasures.organisationId, countermeasures.id],
    }).onDelete("cascade"),
    ofSite(t),
    check("zone_compensations_range", sql`${t.requirement} between 1 and 7 and ${t.liftsTo} between 1 and 4`),
  ],
);
