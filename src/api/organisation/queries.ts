import { membersOf } from "@/data/organisation/members";
import { sitesOfOrganisation } from "@/data/footprint/sites";
import { organisationQuery } from "@/api/trpc";

export const members = organisationQuery("member:read").query(async ({ ctx }) => ({
  members: await membersOf(ctx.tx, ctx.scope),
  sites: await sitesOfOrganisation(ctx.tx, ctx.scope),
}));
