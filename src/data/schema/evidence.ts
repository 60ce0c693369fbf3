import {
  boolean,
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
  bytea,
  createdAt,
  idOfKind,
  organisationId,
  programmeId,
  siteId,
  userId,
} from "@/data/schema/columns";
import { assessments } from "@/data/schema/assessment";
import { ofProgramme, ofSite } from "@/data/schema/programme";
import type { AssessmentId, FileId, ProofId } from "@/domain/shared/ids";

/** What is known of a file; its bytes lie in `stored_file_parts` or in an object store under `<organisation>/<id>`. */
export const storedFiles = pgTable(
  "stored_files",
  {
    organisationId: organisationId(),
    id: idOfKind<"file">(),
    programmeId: programmeId(),
    siteId: siteId(),
    name: text().notNull(),
    mediaType: text().notNull(),
    byteCount: integer().notNull(),
    sha256: text().notNull(),
    place: text({ enum: ["database", "object-store"] }).notNull(),
    createdBy: userId().notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.id] }), ofProgramme(t), ofSite(t)],
);

export const storedFileParts = pgTable(
  "stored_file_parts",
  {
    organisationId: organisationId(),
    fileId: uuid().$type<FileId>().notNull(),
    part: integer().notNull(),
    bytes: bytea().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.fileId, t.part] }),
    foreignKey({
      columns: [t.organisationId, t.fileId],
      foreignColumns: [storedFiles.organisationId, storedFiles.id],
    }).onDelete("cascade"),
  ],
);

/** One piece of evidence: a file, a link or a note of what was seen. */
export const proofs = pgTable(
  "proofs",
  {
    organisationId: organisationId(),
    id: idOfKind<"proof">(),
    programmeId: programmeId(),
    /** Null: holds for the whole organisation. */
    siteId: siteId(),
    /** Id of a kind of the proof pack; it gives the half-life. */
    kind: text().notNull(),
    title: text().notNull(),
    note: text().notNull().default(""),
    url: text(),
    fileId: uuid().$type<FileId>(),
    /** The day the fact was so, not the day of the upload. */
    takenOn: date({ mode: "string" }).notNull(),
    /** Seen on the floor, not only on paper. */
    isObserved: boolean().notNull(),
    createdBy: userId().notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.id] }),
    ofProgramme(t),
    ofSite(t),
    foreignKey({
      columns: [t.organisationId, t.fileId],
      foreignColumns: [storedFiles.organisationId, storedFiles.id],
    }),
    index().on(t.organisationId, t.programmeId, t.siteId),
  ],
);

/** Which answers a proof stands behind. */
export const proofUses = pgTable(
  "proof_uses",
  {
    organisationId: organisationId(),
    proofId: uuid().$type<ProofId>().notNull(),
    assessmentId: uuid().$type<AssessmentId>().notNull(),
    /** Criterion or practice. */
    itemId: text().notNull(),
    programmeId: programmeId(),
    siteId: siteId(),
  },
  (t) => [
    primaryKey({ columns: [t.organisationId, t.proofId, t.assessmentId, t.itemId] }),
    foreignKey({
      columns: [t.organisationId, t.proofId],
      foreignColumns: [proofs.organisationId, proofs.id],
    }).onDelete("cascade"),
    foreignKey({
      columns: [t.organisationId, t.assessmentId],
      foreignColumns: [assessments.organisationId, assessments.id],
    }).onDelete("cascade"),
    index().on(t.organisationId, t.assessmentId, t.itemId),
  ],
);
