import { index, pgTable, primaryKey, text, timestamp, integer, uuid } from "drizzle-orm/pg-core";
import { DISCIPLINES, ROLES } from "@/domain/access/role";
import type { OrganisationId, UserId } from "@/domain/shared/ids";
import { createdAt, moment, organisationId, userId } from "@/data/schema/columns";

export const organisations = pgTable("organisations", {
  id: uuid().$type<OrganisationId>().primaryKey(),
  name: text().notNull(),
  createdAt: createdAt(),
});

/** Global: one account may belong to several organisations. */
export const users = pgTable("users", {
  id: uuid().$type<UserId>().primaryKey(),
  email: text().notNull().unique(),
  name: text().notNull(),
  passwordHash: text().notNull(),
  /** Raised to end every session of this user at once. */
  sessionEpoch: integer().notNull().default(0),
  createdAt: createdAt(),
});

export const memberships = pgTable(
  "memberships",
  {
    organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
    userId: userId()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    role: text({ enum: ROLES }).notNull(),
    discipline: text({ enum: DISCIPLINES }).notNull(),
    siteScope: text({ enum: ["all", "list"] })
      .notNull()
      .default("all"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.userId] }), index().on(t.userId)],
);

/** Global: found by the hash of a token that only the invited person holds. */
export const invitations = pgTable("invitations", {
  tokenHash: text().primaryKey(),
  organisationId: organisationId().references(() => organisations.id, { onDelete: "cascade" }),
  email: text().notNull(),
  role: text({ enum: ROLES }).notNull(),
  discipline: text({ enum: DISCIPLINES }).notNull(),
  siteIds: uuid().array(),
  invitedBy: userId().notNull(),
  expiresAt: timestamp({ withTimezone: true, mode: "string" }).notNull(),
  acceptedAt: moment(),
});

/** Global: counts tries per hashed key (address or e-mail) and window; nothing else is kept. */
export const signInAttempts = pgTable(
  "sign_in_attempts",
  {
    keyHash: text().notNull(),
    windowStart: timestamp({ withTimezone: true, mode: "string" }).notNull(),
    attempts: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.keyHash, t.windowStart] })],
);
