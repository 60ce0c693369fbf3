import { index, jsonb, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
import { createdAt, idOfKind, moment, organisationId, userId } from "@/data/schema/columns";
import { organisations } from "@/data/schema/organisation";
import type { Catalogue } from "@/domain/framework/catalogue";
import { CROSSWALK_STRENGTHS } from "@/domain/framework/crosswalk";

/** Versions of an organisation's own catalogues; the shipped ones are content packs. */
export const catalogues = pgTable(
  "catalogues",
  {
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    id: idOfKind<"catalogue">(),
    /** The catalogue's own id, the same for all its versions. */
    key: text().notNull(),
    version: text().notNull(),
    name: text().notNull(),
    content: jsonb().$type<Catalogue>().notNull(),
    importedBy: userId().notNull(),
    createdAt: createdAt(),
    /** Set when a newer version took its place; answers to it can still be read. */
    replacedAt: moment(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] }), unique().on(t.organisationId, t.key, t.version)],
);

/** An organisation's own links, beside those of the crosswalk pack. */
export const crosswalkEdges = pgTable(
  "crosswalk_edges",
  {
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    id: idOfKind<"crosswalk-edge">(),
    fromCatalogue: text().notNull(),
    fromItem: text().notNull(),
    toCatalogue: text().notNull(),
    toItem: text().notNull(),
    strength: text({ enum: CROSSWALK_STRENGTHS }).notNull(),
    provenance: text().notNull(),
    reviewer: text(),
    createdBy: userId().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    unique().on(
      t.organisationId,
      t.fromCatalogue,
      t.fromItem,
      t.toCatalogue,
      t.toItem,
      t.strength,
      t.provenance,
    ),
    index().on(t.organisationId, t.toCatalogue, t.toItem),
  ],
);
