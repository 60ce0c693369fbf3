import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
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
import { ofProgramme, ofSite, siteGroups } from "@/data/schema/programme";
import { ANSWER_CONFIDENCES, ANSWER_VALUES } from "@/domain/assessment/answer";
import type { AssessmentId, SiteGroupId } from "@/domain/shared/ids";

export const assessments = pgTable(
  "assessments",
  {
    organisationId: organisationId(),
    id: idOfKind<"assessment">(),
    programmeId: programmeId(),
    /** Null, and no group: the organisation-scope criteria, answered once. */
    siteId: siteId(),
    /** Answered once for the sites of a group; a site's own answer goes before it. */
    siteGroupId: uuid().$type<SiteGroupId>(),
    /** The catalogue that is answered. */
    catalogueId: text().notNull().default("rungway-maturity"),
    name: text().notNull(),
    modelVersion: text().notNull(),
    mode: text({ enum: ["quick", "full"] }).notNull(),
    startedOn: date({ mode: "string" }).notNull(),
    /** Set when a later assessment of the same site replaces it; a frozen one takes no answer. */
    frozenAt: moment(),
    /** What a framework asks a person to decide about the whole: a CSF tier with its rationale, target MILs. */
    judgement: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdBy: userId().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofProgramme(t),
    ofSite(t),
    foreignKey({
      columns: [t.organisationId, t.siteGroupId],
      foreignColumns: [siteGroups.organisationId, siteGroups.id],
    }),
    check("assessments_one_place", sql`${t.siteId} is null or ${t.siteGroupId} is null`),
    index().on(t.organisationId, t.programmeId, t.siteId),
  ],
);

const ofAssessment = (t: { organisationId: AnyPgColumn; assessmentId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organisationId, t.assessmentId],
    foreignColumns: [assessments.organisationId, assessments.id],
  }).onDelete("cascade");

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
    ofAssessment(t),
    check("answers_not_applicable_has_reason", sql`${t.value} <> 'not-applicable' or ${t.reason} <> ''`),
    check(
      "answers_compensated_names_control",
      sql`${t.value} <> 'compensated' or ${t.controlName} is not null`,
    ),
  ],
);

/** Answers to the items of a framework other than the own model, in the words of that framework's scale. */
export const practiceAnswers = pgTable(
  "practice_answers",
  {
    organisationId: organisationId(),
    assessmentId: uuid().$type<AssessmentId>().notNull(),
    itemId: text().notNull(),
    programmeId: programmeId(),
    siteId: siteId(),
    value: text(),
    /** Where the framework compares a current with a target profile. */
    target: text(),
    rationale: text().notNull().default(""),
    version: integer().notNull(),
    answeredBy: userId().notNull(),
    answeredAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.assessmentId, t.itemId] }), ofAssessment(t)],
);

/** Who is asked for an answer, by when, and whether somebody should look at it again. */
export const questionTasks = pgTable(
  "question_tasks",
  {
    organisationId: organisationId(),
    assessmentId: uuid().$type<AssessmentId>().notNull(),
    itemId: text().notNull(),
    programmeId: programmeId(),
    siteId: siteId(),
    assigneeId: userId(),
    dueOn: date({ mode: "string" }),
    isForReview: boolean().notNull().default(false),
    version: integer().notNull(),
    changedBy: userId().notNull(),
    changedAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.assessmentId, t.itemId] }),
    ofAssessment(t),
    index().on(t.organisationId, t.assigneeId),
  ],
);

export const comments = pgTable(
  "comments",
  {
    organisationId: organisationId(),
    id: idOfKind<"comment">(),
    programmeId: programmeId(),
    siteId: siteId(),
    assessmentId: uuid().$type<AssessmentId>().notNull(),
    itemId: text().notNull(),
    text: text().notNull(),
    writtenBy: userId().notNull(),
    writtenAt: createdAt(),
    resolvedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofAssessment(t),
    index().on(t.organisationId, t.assessmentId, t.itemId),
  ],
);
