import { sql } from "drizzle-orm";
import {
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import { createdAt, idOfKind, organisationId, programmeId, siteId, userId } from "@/data/schema/columns";
import { ofProgramme, ofSite } from "@/data/schema/programme";
import type { ObjectiveId } from "@/domain/shared/ids";

export const objectives = pgTable(
  "objectives",
  {
    organisationId: organisationId(),
    id: idOfKind<"objective">(),
    programmeId: programmeId(),
    name: text().notNull(),
    owner: text().notNull(),
    measure: text().notNull(),
    target: text().notNull(),
    /** Per cent; all objectives of a programme sum to 100. */
    weight: integer().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofProgramme(t),
    check("objectives_weight", sql`${t.weight} between 0 and 100`),
  ],
);

export const gapLinks = pgTable(
  "gap_links",
  {
    organisationId: organisationId(),
    id: idOfKind<"gap-link">(),
    programmeId: programmeId(),
    objectiveId: uuid().$type<ObjectiveId>().notNull(),
    capabilityId: text().notNull(),
    /** Null: every site. */
    siteId: siteId(),
    strength: integer().$type<0 | 1 | 3 | 9>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique("gap_links_once").on(t.organisationId, t.objectiveId, t.capabilityId, t.siteId).nullsNotDistinct(),
    foreignKey({
      columns: [t.organisationId, t.objectiveId],
      foreignColumns: [objectives.organisationId, objectives.id],
    }).onDelete("cascade"),
    ofSite(t),
    check("gap_links_strength", sql`${t.strength} in (0, 1, 3, 9)`),
    index().on(t.organisationId, t.programmeId),
  ],
);

/** What a person has judged otherwise than the rules would: a gap's safety class or its hours of outage. */
export const gapJudgements = pgTable(
  "gap_judgements",
  {
    organisationId: organisationId(),
    id: idOfKind<"gap-judgement">(),
    programmeId: programmeId(),
    capabilityId: text().notNull(),
    siteId: siteId(),
    safetyClass: text({ enum: SAFETY_CLASSES }),
    outageHoursLow: doublePrecision(),
    outageHoursLikely: doublePrecision(),
    outageHoursHigh: doublePrecision(),
    note: text().notNull(),
    judgedBy: userId().notNull(),
    judgedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique("gap_judgements_once")
      .on(t.organisationId, t.programmeId, t.capabilityId, t.siteId)
      .nullsNotDistinct(),
    ofProgramme(t),
    ofSite(t),
  ],
);

/** A gap that is left open on purpose, without a control, by a person's signature and until a day. */
export const gapAcceptances = pgTable(
  "gap_acceptances",
  {
    organisationId: organisationId(),
    id: idOfKind<"gap-acceptance">(),
    programmeId: programmeId(),
    siteId: siteId(),
    capabilityId: text().notNull(),
    reason: text().notNull(),
    acceptedUntil: date({ mode: "string" }).notNull(),
    acceptedBy: userId().notNull(),
    acceptedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique("gap_acceptances_once")
      .on(t.organisationId, t.programmeId, t.capabilityId, t.siteId)
      .nullsNotDistinct(),
    ofProgramme(t),
    ofSite(t),
  ],
);
