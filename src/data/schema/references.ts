import { foreignKey, type AnyPgColumn } from "drizzle-orm/pg-core";
import { programmes, sites } from "@/data/schema/programme";

type Owned = { organisationId: AnyPgColumn };

/** The row belongs to a programme and ends with it. */
export const ofProgramme = (t: Owned & { programmeId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organisationId, t.programmeId],
    foreignColumns: [programmes.organisationId, programmes.id],
  }).onDelete("cascade");

/** The row belongs to a site, where it names one, and ends with it. */
export const ofSite = (t: Owned & { siteId: AnyPgColumn }) =>
  foreignKey({
    columns: [t.organisationId, t.siteId],
    foreignColumns: [sites.organisationId, sites.id],
  }).onDelete("cascade");
