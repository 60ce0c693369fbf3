import { signUpInput } from "@/domain/organisation/account";
import { Refusal } from "@/domain/shared/refusal";
import { countAttempt } from "@/data/organisation/sign-in-attempts";
import { insertUser } from "@/data/organisation/users";
import { hashPassword } from "@/api/account/verify-credentials";
import { publicProcedure } from "@/api/trpc";

const SIGN_UPS_PER_ADDRESS = 30;

export const signUp = publicProcedure.input(signUpInput).mutation(async ({ input, ctx }) => {
  if (ctx.address && (await countAttempt(`sign-up:${ctx.address}`)) > SIGN_UPS_PER_ADDRESS)
    throw new Refusal("too-many-attempts", "Too many new accounts from here. Wait a quarter of an hour.");
  const { password, ...person } = input;
  const userId = await insertUser({ ...person, passwordHash: await hashPassword(password) });
  if (!userId)
    throw new Refusal("already-exists", "There is an account with this address. Sign in with it.", {
      field: "email",
    });
  return { userId };
});
