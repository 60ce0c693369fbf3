import { sql } from "drizzle-orm";
import {
  boolean,
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
import {
  bytea,
  createdAt,
  idOfKind,
  moment,
  organisationId,
  programmeId,
  siteId,
  userId,
} from "@/data/schema/columns";
import { ofProgramme, ofSite } from "@/data/schema/programme";
import { CRITICALITIES, WORLDS } from "@/domain/footprint/asset";
import type { ColumnMapping } from "@/domain/footprint/column-mapping";
import { PURDUE_LEVELS } from "@/domain/footprint/purdue-level";
import { DATE_ORDERS } from "@/domain/footprint/parse-timestamp";
import type { AssetId, ImportId, ZoneId } from "@/domain/shared/ids";

export const zones = pgTable(
  "zones",
  {
    organisationId: organisationId(),
    id: idOfKind<"zone">(),
    programmeId: programmeId(),
    siteId: siteId().notNull(),
    name: text().notNull(),
    /** `0` … `5`, with `3.5` for the industrial DMZ. */
    purdueLevel: text({ enum: PURDUE_LEVELS }),
    purpose: text().notNull().default(""),
    owner: text().notNull().default(""),
    /** CIDR blocks; an imported asset whose address lies inside lands here. */
    addressRanges: text().array().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique().on(t.organisationId, t.siteId, t.name),
    ofSite(t),
    index().on(t.organisationId, t.programmeId),
  ],
);

/** The neutral asset record; the same columns hold a staged row of an import and the asset itself. */
export const assetRecordColumns = () => ({
  zoneId: uuid().$type<ZoneId>(),
  /** What people see and sort by; the best identifier there is when the asset has no name. */
  label: text().notNull(),
  name: text(),
  assetNumber: text(),
  hostname: text(),
  serialNumber: text(),
  manufacturer: text(),
  model: text(),
  deviceType: text(),
  world: text({ enum: WORLDS }).notNull().default("unknown"),
  firmwareVersion: text(),
  osName: text(),
  ipAddresses: text().array().notNull(),
  macAddresses: text().array().notNull(),
  purdueLevel: text({ enum: PURDUE_LEVELS }),
  criticality: text({ enum: CRITICALITIES }),
  owner: text(),
  physicalLocation: text(),
  protocols: text().array().notNull(),
  vlan: text(),
  externalSource: text().notNull(),
  externalId: text(),
  notes: text(),
  zoneHint: text(),
  siteHint: text(),
  firstSeen: moment(),
  lastSeen: moment(),
  /** Null is unknown and never read as "may be scanned". */
  doNotScan: boolean(),
  custom: jsonb().$type<Record<string, string>>().notNull().default({}),
  /** Lower-case text of everything a person would search by. */
  searchText: text().notNull(),
});

/** Sorts by weight, not by letter. */
export const criticalityRank = sql`(case criticality when 'high' then 1 when 'medium' then 2 when 'low' then 3 end)`;

export const assets = pgTable(
  "assets",
  {
    organisationId: organisationId(),
    id: idOfKind<"asset">(),
    programmeId: programmeId(),
    siteId: siteId().notNull(),
    ...assetRecordColumns(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofSite(t),
    foreignKey({ columns: [t.organisationId, t.zoneId], foreignColumns: [zones.organisationId, zones.id] }),
    // With the site, which row-level security asks for, skipping to a far page reads no row.
    index("assets_by_label").on(t.organisationId, t.programmeId, t.label, t.id, t.siteId),
    // Holds all that is counted and filtered by, so that counting reads no row.
    index("assets_by_site").on(t.organisationId, t.siteId, t.zoneId, t.world, t.criticality, t.programmeId),
    // One for each column people sort by. Without the id the few different values are stored once, which makes them
    // small and cheap to keep; the rows of the first value or two are sorted at each reading.
    index("assets_by_manufacturer").on(t.organisationId, t.programmeId, t.manufacturer),
    index("assets_by_device_type").on(t.organisationId, t.programmeId, t.deviceType),
    index("assets_by_purdue_level").on(t.organisationId, t.programmeId, t.purdueLevel),
    index("assets_by_criticality").on(t.organisationId, t.programmeId, criticalityRank),
    index("assets_by_last_seen").on(t.organisationId, t.programmeId, t.lastSeen),
  ],
);

/** `checking` may fall back to `failed` or `cancelled`; only a `checked` import can be committed. */
export const IMPORT_STATES = ["uploaded", "checking", "checked", "committed", "cancelled", "failed"] as const;

export const imports = pgTable(
  "imports",
  {
    organisationId: organisationId(),
    id: idOfKind<"import">(),
    programmeId: programmeId(),
    /** Null: each row names its site. */
    siteId: siteId(),
    fileName: text().notNull(),
    byteCount: integer().notNull(),
    state: text({ enum: IMPORT_STATES }).notNull(),
    toolId: text(),
    timeZone: text().notNull(),
    /** How dates like 03/04/2026 are meant. */
    dateOrder: text({ enum: DATE_ORDERS }).notNull(),
    columns: text().array().notNull(),
    mapping: jsonb().$type<ColumnMapping>().notNull(),
    /** Which tool or list the ids come from; ids of different sources never match. */
    externalSource: text().notNull(),
    /** What the person should know about how the file was read. */
    notices: text().array().notNull(),
    /** Per cent of the running step. */
    progress: integer().notNull().default(0),
    addedCount: integer().notNull().default(0),
    changedCount: integer().notNull().default(0),
    unchangedCount: integer().notNull().default(0),
    badCount: integer().notNull().default(0),
    /** Plain sentence for the person; null while all is well. */
    failure: text(),
    createdBy: userId().notNull(),
    createdAt: createdAt(),
    checkedAt: moment(),
    committedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofProgramme(t),
    ofSite(t),
    index().on(t.organisationId, t.programmeId, t.createdAt),
  ],
);

const importKey = () => uuid().$type<ImportId>().notNull();

export const importFileParts = pgTable(
  "import_file_parts",
  {
    organisationId: organisationId(),
    importId: importKey(),
    part: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.importId, t.part] }),
    foreignKey({
      columns: [t.organisationId, t.importId],
      foreignColumns: [imports.organisationId, imports.id],
    }).onDelete("cascade"),
  ],
);

export const IMPORT_ACTIONS = ["add", "change", "same"] as const;

export const importRows = pgTable(
  "import_rows",
  {
    organisationId: organisationId(),
    importId: importKey(),
    /** Line of the original file. */
    line: integer().notNull(),
    action: text({ enum: IMPORT_ACTIONS }).notNull(),
    assetId: uuid().$type<AssetId>().notNull(),
    siteId: siteId().notNull(),
    changedFields: text().array().notNull(),
    ...assetRecordColumns(),
  },
  // No foreign key: a check per row of what one transaction stages costs as much as the rows. Commit, cancel and the
  // next check empty the table for their import.
  (t) => [primaryKey({ columns: [t.organisationId, t.importId, t.line] })],
);

export const importProblems = pgTable(
  "import_problems",
  {
    organisationId: organisationId(),
    importId: importKey(),
    line: integer().notNull(),
    ordinal: integer().notNull(),
    severity: text({ enum: ["error", "warning"] }).notNull(),
    /** Null when the row as a whole is meant. */
    column: text(),
    value: text().notNull(),
    reason: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.importId, t.line, t.ordinal] }),
    foreignKey({
      columns: [t.organisationId, t.importId],
      foreignColumns: [imports.organisationId, imports.id],
    }).onDelete("cascade"),
  ],
);
