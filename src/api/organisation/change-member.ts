import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { memberTerms, refuseAboveOwnRole } from "@/api/organisation/member-terms";
import { refuseLastOwner } from "@/api/organisation/last-owner";
import { saveMember } from "@/data/organisation/members";
import { organisationCommand } from "@/api/trpc";

export const changeMember = organisationCommand("member:write")
  .input(memberTerms.extend({ userId: idOf<"user">() }))
  .mutation(async ({ ctx, input }) => {
    refuseAboveOwnRole(ctx.scope, input.role);
    if (input.role !== "owner") await refuseLastOwner(ctx.tx, ctx.scope, input.userId);
    if (!(await saveMember(ctx.tx, ctx.scope, input.userId, input)))
      throw new Refusal("not-found", "This person is no member here. Nothing was changed.");
  });
