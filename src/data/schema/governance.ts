import { sql } from "drizzle-orm";
import { check, foreignKey, index, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { DISCIPLINES } from "@/domain/access/role";
import {
  createdAt,
  idOfKind,
  moment,
  organisationId,
  programmeId,
  siteId,
  userId,
} from "@/data/schema/columns";
import { organisations } from "@/data/schema/organisation";
import { ofProgramme, ofSite } from "@/data/schema/programme";
import type { ApprovalId } from "@/domain/shared/ids";

/** One row per command, written in the command's own transaction. */
export const auditEvents = pgTable(
  "audit_events",
  {
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    id: idOfKind<"audit-event">(),
    programmeId: uuid(),
    /** Null: nobody, the day came. */
    userId: userId(),
    /** Path of the procedure, for example `assessment.answerCriterion`. */
    command: text().notNull(),
    detail: jsonb().$type<unknown>().notNull(),
    at: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] }), index().on(t.organisationId, t.at)],
);

/** Something two disciplines must sign; `content` is exactly what they see. */
export const approvals = pgTable(
  "approvals",
  {
    organisationId: organisationId(),
    id: idOfKind<"approval">(),
    programmeId: programmeId(),
    siteId: siteId(),
    subject: text({ enum: ["cut-over"] }).notNull(),
    subjectId: uuid().notNull(),
    content: jsonb().$type<Record<string, unknown>>().notNull(),
    contentHash: text().notNull(),
    requiredDisciplines: text({ enum: DISCIPLINES }).array().notNull(),
    proposedBy: userId().notNull(),
    proposedAt: createdAt(),
    /** Set when the content no longer matches what it was proposed for. */
    withdrawnAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofProgramme(t),
    ofSite(t),
    index().on(t.organisationId, t.programmeId, t.subjectId),
  ],
);

export const signatures = pgTable(
  "signatures",
  {
    organisationId: organisationId(),
    approvalId: uuid().$type<ApprovalId>().notNull(),
    userId: userId().notNull(),
    discipline: text({ enum: DISCIPLINES }).notNull(),
    contentHash: text().notNull(),
    signedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.approvalId, t.userId] }),
    foreignKey({
      columns: [t.organisationId, t.approvalId],
      foreignColumns: [approvals.organisationId, approvals.id],
    }).onDelete("cascade"),
    check("signatures_hash", sql`length(${t.contentHash}) = 64`),
  ],
);
