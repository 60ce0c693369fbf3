import { hash, verify } from "@node-rs/argon2";
import { Refusal } from "@/domain/shared/refusal";
import { clearAttempts, countAttempt } from "@/data/organisation/sign-in-attempts";
import { userByEmail } from "@/data/organisation/users";
import type { User } from "@/data/organisation/users";

/** argon2id with the package's defaults: 19 MiB, 2 passes (OWASP's minimum). */
export const hashPassword = (password: string): Promise<string> => hash(password);

const TRIES_PER_EMAIL = 10;
const TRIES_PER_ADDRESS = 100;

// Verified against when the account does not exist, so that both answers take the same time.
const decoy = hashPassword("nobody has this password");

/**
 * The user these credentials belong to, or null. Counts the try before it looks.
 * @param address network address when it can be trusted, otherwise empty.
 * @throws Refusal `too-many-attempts`
 */
export const verifyCredentials = async (
  { email, password }: { email: string; password: string },
  address: string,
): Promise<User | null> => {
  const key = `email:${email.trim().toLowerCase()}`;
  const [byEmail, byAddress] = await Promise.all([
    countAttempt(key),
    address ? countAttempt(`address:${address}`) : 0,
  ]);
  if (byEmail > TRIES_PER_EMAIL || byAddress > TRIES_PER_ADDRESS)
    throw new Refusal("too-many-attempts", "Too many tries. Wait a quarter of an hour, then sign in again.");
  const user = await userByEmail(email.trim().toLowerCase());
  const matches = await verify(user?.passwordHash ?? (await decoy), password);
  if (!user || !matches) return null;
  await clearAttempts(key);
  return user;
};
