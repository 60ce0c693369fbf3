import { raiseSessionEpoch } from "@/data/organisation/users";
import { memberProcedure } from "@/api/trpc";

/** Signs this account out everywhere, at once. */
export const endAllSessions = memberProcedure.mutation(async ({ ctx }) => {
  await raiseSessionEpoch(ctx.user.userId);
});
