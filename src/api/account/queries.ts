import { permissionsOf } from "@/domain/access/permission";
import { affiliationsOf } from "@/data/organisation/organisations";
import { userById } from "@/data/organisation/users";
import { memberProcedure } from "@/api/trpc";

/** Who is signed in, every organisation they belong to, and what they may do there. */
export const me = memberProcedure.query(async ({ ctx }) => {
  const [user, affiliations] = await Promise.all([userById(ctx.user.userId), affiliationsOf(ctx.user)]);
  return {
    name: user?.name ?? "",
    email: user?.email ?? "",
    affiliations: affiliations.map((affiliation) => ({
      ...affiliation,
      permissions: permissionsOf(affiliation.role),
    })),
  };
});
