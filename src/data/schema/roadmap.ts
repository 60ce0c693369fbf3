import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
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
import { ofProgramme, ofSite } from "@/data/schema/programme";
import type { CutAnswer, CutPercent } from "@/domain/roadmap/cut-answer";
import { PLANNING_AIMS } from "@/domain/roadmap/planning-run";
import type { InitiativeId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

export const initiatives = pgTable(
  "initiatives",
  {
    organisationId: organisationId(),
    id: idOfKind<"initiative">(),
    programmeId: programmeId(),
    /** Id in the shipped catalogue, for example `INI-13`. */
    catalogueId: text().notNull(),
    name: text().notNull(),
    domainId: text().notNull(),
    /** Only the figures a person has changed; all others are the catalogue's planning assumptions. */
    figures: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique().on(t.organisationId, t.programmeId, t.catalogueId),
    ofProgramme(t),
  ],
);

export const workPackages = pgTable(
  "work_packages",
  {
    organisationId: organisationId(),
    id: idOfKind<"work-package">(),
    programmeId: programmeId(),
    initiativeId: uuid().$type<InitiativeId>().notNull(),
    /** Null: programme-wide work. */
    siteId: siteId(),
    /** Short id people say aloud, for example `P-12`. */
    code: text().notNull(),
    name: text().notNull(),
    domainId: text().notNull(),
    /** `central`, `pilot`, `wave-1`, … */
    stage: text().notNull(),
    durationPeriods: integer().notNull(),
    /** FTE per role pool in every month it runs. */
    roles: jsonb().$type<Record<string, number>>().notNull(),
    /** Major units of the programme's currency, spent evenly. */
    cost: doublePrecision().notNull(),
    /** Hours of outage needed at its site in its last month. */
    cutoverOutageHours: doublePrecision().notNull(),
    earliestStart: text().$type<Month>(),
    /** The last month in which it may still run. */
    deadline: text().$type<Month>(),
    isMandatory: boolean().notNull().default(false),
    /** Lifts a gap with a safety class; placed before all others. */
    isSafety: boolean().notNull().default(false),
    isPinned: boolean().notNull().default(false),
    /** Risk points a month, from the month after it finishes. */
    riskReduction: doublePrecision().notNull(),
    lifts: jsonb().$type<{ capabilityId: string; from: number; to: number }[]>().notNull(),
    /** Null: found no place in the plan. */
    startMonth: text().$type<Month>(),
    /** Why it found no place, as the planner said it. */
    unplacedReason: text(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique().on(t.organisationId, t.programmeId, t.code),
    foreignKey({
      columns: [t.organisationId, t.initiativeId],
      foreignColumns: [initiatives.organisationId, initiatives.id],
    }).onDelete("cascade"),
    ofSite(t),
    check("work_packages_duration", sql`${t.durationPeriods} >= 1`),
  ],
);

const packageKey = () => uuid().$type<WorkPackageId>().notNull();

/** `requiredId` must have finished before `packageId` starts. */
export const workPackagePrerequisites = pgTable(
  "work_package_prerequisites",
  { organisationId: organisationId(), packageId: packageKey(), requiredId: packageKey() },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.packageId, t.requiredId] }),
    foreignKey({
      columns: [t.organisationId, t.packageId],
      foreignColumns: [workPackages.organisationId, workPackages.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "work_package_prerequisites_required_fk",
      columns: [t.organisationId, t.requiredId],
      foreignColumns: [workPackages.organisationId, workPackages.id],
    }).onDelete("cascade"),
  ],
);

export const roleCapacities = pgTable(
  "role_capacities",
  {
    organisationId: organisationId(),
    programmeId: programmeId(),
    /** Id of the role pool, for example `ot-network`. */
    roleId: text().notNull(),
    name: text().notNull(),
    /** One figure per month of the horizon, from the programme's start. */
    capacityFte: doublePrecision().array().notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.programmeId, t.roleId] }), ofProgramme(t)],
);

export const budgets = pgTable(
  "budgets",
  {
    organisationId: organisationId(),
    programmeId: programmeId(),
    /** First month of the quarter of the programme; three months each, nothing carries over. */
    fromMonth: text().$type<Month>().notNull(),
    amount: doublePrecision().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.programmeId, t.fromMonth] }),
    ofProgramme(t),
    check("budgets_amount", sql`${t.amount} >= 0`),
  ],
);

/** Hours operations grants at a site in a month; no row means none granted. */
export const outageGrants = pgTable(
  "outage_grants",
  {
    organisationId: organisationId(),
    siteId: siteId().notNull(),
    month: text().$type<Month>().notNull(),
    programmeId: programmeId(),
    hours: doublePrecision().notNull(),
    note: text().notNull().default(""),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.siteId, t.month] }),
    ofSite(t),
    index().on(t.organisationId, t.programmeId),
    check("outage_grants_hours", sql`${t.hours} >= 0`),
  ],
);

/** Every accepted plan, so that the one before can come back. */
export const plans = pgTable(
  "plans",
  {
    organisationId: organisationId(),
    programmeId: programmeId(),
    number: integer().notNull(),
    method: text({ enum: ["engine", "list-schedule", "move"] }).notNull(),
    /** Start month per work package id; a missing one has no place. */
    starts: jsonb().$type<Record<string, Month>>().notNull(),
    violationCount: integer().notNull(),
    createdBy: userId().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.programmeId, t.number] }), ofProgramme(t)],
);

/** The planner at work on a programme, and the plan it found until somebody accepts or discards it. */
export const planningRuns = pgTable(
  "planning_runs",
  {
    organisationId: organisationId(),
    id: idOfKind<"planning-run">(),
    programmeId: programmeId(),
    state: text({ enum: ["queued", "running", "done", "cancelled", "failed"] }).notNull(),
    /** Null: nobody has answered it yet. */
    answer: text({ enum: ["accepted", "discarded"] }),
    aim: text({ enum: PLANNING_AIMS }).notNull(),
    /** Nothing new starts before it. */
    fromMonth: text().$type<Month>().notNull(),
    /** The time it may take. */
    seconds: integer().notNull(),
    seed: integer().notNull(),
    /** How much less money it plans with, in per cent; null where all of it is there. */
    cutPercent: integer().$type<CutPercent>(),
    /** What came of that: the plans to choose from. The one chosen is in `starts`. */
    cutAnswer: jsonb().$type<CutAnswer>(),
    /** What it plans: the hash of the problem, and the number of the plan then in force, 0 for none. */
    problemHash: text(),
    basePlan: integer(),
    /** Start month per work package id of the best plan so far; a missing one has no place in it. */
    starts: jsonb().$type<Record<string, Month>>(),
    /** Better plans found so far. */
    planCount: integer().notNull().default(0),
    riskPoints: doublePrecision(),
    /** Of the aim, in risk points or in months from the programme's start to the end of the last package. */
    objective: doublePrecision(),
    /** No plan at all does better than this. */
    bound: doublePrecision(),
    elapsedSeconds: doublePrecision().notNull().default(0),
    failure: text(),
    /** The number it got when it was accepted. */
    planNumber: integer(),
    startedBy: userId().notNull(),
    createdAt: createdAt(),
    /** When the worker was last heard of. */
    heardAt: moment(),
    endedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofProgramme(t),
    uniqueIndex("planning_runs_open")
      .on(t.organisationId, t.programmeId)
      .where(sql`${t.state} in ('queued', 'running')`),
    index().on(t.organisationId, t.programmeId, t.createdAt),
  ],
);
