import { z } from "zod";
import { Refusal } from "@/domain/shared/refusal";
import { acceptInvitation as redeem } from "@/data/organisation/members";
import { userById } from "@/data/organisation/users";
import { memberProcedure } from "@/api/trpc";

export const acceptInvitation = memberProcedure
  .input(z.object({ token: z.string().min(10).max(100) }))
  .mutation(async ({ ctx, input, path }) => {
    const user = await userById(ctx.user.userId);
    const organisationId = user && (await redeem({ userId: user.id, email: user.email }, input.token, path));
    if (!organisationId)
      throw new Refusal(
        "not-found",
        "This invitation was used, has expired, or was made for another e-mail address. Ask for a new one.",
      );
    return { organisationId };
  });
