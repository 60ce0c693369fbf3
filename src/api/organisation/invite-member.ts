import { emailInput } from "@/domain/organisation/account";
import { memberTerms, refuseAboveOwnRole } from "@/api/organisation/member-terms";
import { insertInvitation } from "@/data/organisation/members";
import { organisationCommand } from "@/api/trpc";

/** Returns the token once; it is for the invited address alone and lasts 14 days. */
export const inviteMember = organisationCommand("member:write")
  .input(memberTerms.extend({ email: emailInput }))
  .mutation(async ({ ctx, input }) => {
    refuseAboveOwnRole(ctx.scope, input.role);
    return { token: await insertInvitation(ctx.tx, ctx.scope, input) };
  });
