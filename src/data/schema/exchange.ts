import { foreignKey, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { bytea, createdAt, idOfKind, organisationId, userId } from "@/data/schema/columns";
import { organisations } from "@/data/schema/organisation";
import type { ProgrammeId, ProgrammeImportId } from "@/domain/shared/ids";

/** A whole programme on its way in; it has no programme before it is done. */
export const programmeImports = pgTable(
  "programme_imports",
  {
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    id: idOfKind<"programme-import">(),
    fileName: text().notNull(),
    byteCount: integer().notNull(),
    state: text({ enum: ["uploaded", "running", "done", "cancelled", "failed"] }).notNull(),
    progress: integer().notNull().default(0),
    /** The programme it became. */
    programmeId: uuid().$type<ProgrammeId>(),
    problems: jsonb().$type<unknown>().notNull().default([]),
    failure: text(),
    createdBy: userId().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] })],
);

/** Kept until the import has ended. */
export const programmeImportParts = pgTable(
  "programme_import_parts",
  {
    organisationId: organisationId(),
    importId: uuid().$type<ProgrammeImportId>().notNull(),
    part: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.importId, t.part] }),
    foreignKey({
      columns: [t.organisationId, t.importId],
      foreignColumns: [programmeImports.organisationId, programmeImports.id],
    }).onDelete("cascade"),
  ],
);
