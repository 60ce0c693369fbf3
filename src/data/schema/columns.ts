import { sql } from "drizzle-orm";
import { customType, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Id, OrganisationId, ProgrammeId, SiteId, UserId } from "@/domain/shared/ids";

/** First column of every tenant table, of its primary key and of its foreign keys. */
export const organisationId = () => uuid().$type<OrganisationId>().notNull();
export const programmeId = () => uuid().$type<ProgrammeId>().notNull();
export const siteId = () => uuid().$type<SiteId>();
export const userId = () => uuid().$type<UserId>();
export const idOfKind = <Kind extends string>() => uuid().$type<Id<Kind>>().notNull();

/** ISO 8601 text on the way out; set by the database. */
export const createdAt = () =>
  timestamp({ withTimezone: true, mode: "string" })
    .notNull()
    .default(sql`now()`);
export const moment = () => timestamp({ withTimezone: true, mode: "string" });

export const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
