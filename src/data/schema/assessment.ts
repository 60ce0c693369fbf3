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
  uuid,
} from "drizzle-orm/pg-core";
import {
  createdAt,
  idOfKind,
  moment,
  organisationId,
  programmeId,
  siteId,
  userId,
} from "@/data/schema/columns";
import { ofProgramme, ofSite } from "@/data/schema/references";
import { ANSWER_CONFIDENCES, ANSWER_VALUES } from "@/domain/assessment/answer";
import type { AssessmentId } from "@/domain/shared/ids";

export const assessments = pgTable(
  "assessments",
  {
    organisationId: organisationId(),
    id: idOfKind<"assessment">(),
    programmeId: programmeId(),
    /** Null: the organisation-scope criteria, answered once. */
    siteId: siteId(),
    name: text().notNull(),
    modelVersion: text().notNull(),
    mode: text({ enum: ["quick", "full"] }).notNull(),
    startedOn: date({ mode: "string" }).notNull(),
    /** Set when a later assessment of the same site replaces it; a frozen one takes no answer. */
    frozenAt: moment(),
    createdBy: userId().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofProgramme(t),
    ofSite(t),
    index().on(t.organisationId, t.programmeId, t.siteId),
  ],
);

export const answers = pgTable(
  "answers",
  {
    organisationId: organisationId(),
    assessmentId: uuid().$type<AssessmentId>().notNull(),
    criterionId: text().notNull(),
    programmeId: programmeId(),
    siteId: siteId(),
    value: text({ enum: ANSWER_VALUES }).notNull(),
    reason: text().notNull().default(""),
    controlName: text(),
    controlTestDueOn: date({ mode: "string" }),
    rationale: text().notNull().default(""),
    evidenceUrl: text(),
    confidence: text({ enum: ANSWER_CONFIDENCES }).notNull().default("stated"),
    /** Raised by one with every change; a writer names the version it saw. */
    version: integer().notNull(),
    answeredBy: userId().notNull(),
    answeredAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.assessmentId, t.criterionId] }),
    foreignKey({
      columns: [t.organisationId, t.assessmentId],
      foreignColumns: [assessments.organisationId, assessments.id],
    }).onDelete("cascade"),
    check("answers_not_applicable_has_reason", sql`${t.value} <> 'not-applicable' or ${t.reason} <> ''`),
    check(
      "answers_compensated_names_control",
      sql`${t.value} <> 'compensated' or ${t.controlName} is not null`,
    ),
  ],
);
