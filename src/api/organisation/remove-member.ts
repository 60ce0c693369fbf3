import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { refuseLastOwner } from "@/api/organisation/last-owner";
import { deleteMember } from "@/data/organisation/members";
import { organisationCommand } from "@/api/trpc";

export const removeMember = organisationCommand("member:write")
  .input(z.object({ userId: idOf<"user">() }))
  .mutation(async ({ ctx, input }) => {
    await refuseLastOwner(ctx.tx, ctx.scope, input.userId);
    if (!(await deleteMember(ctx.tx, ctx.scope, input.userId)))
      throw new Refusal("not-found", "This person is no member here. Nothing was changed.");
  });
