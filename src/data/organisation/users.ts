import { eq, sql } from "drizzle-orm";
import type { UserId } from "@/domain/shared/ids";
import { database } from "@/data/client";
import { newId } from "@/data/new-id";
import { users } from "@/data/schema";

export type User = { id: UserId; email: string; name: string; passwordHash: string; sessionEpoch: number };

export const userByEmail = async (email: string): Promise<User | null> => {
  const [row] = await database().select().from(users).where(eq(users.email, email));
  return row ?? null;
};

export const userById = async (id: UserId): Promise<User | null> => {
  const [row] = await database().select().from(users).where(eq(users.id, id));
  return row ?? null;
};

/** Null when the address is taken. */
export const insertUser = async (user: {
  email: string;
  name: string;
  passwordHash: string;
}): Promise<UserId | null> => {
  const [row] = await database()
    .insert(users)
    .values({ id: newId<"user">(), ...user })
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id });
  return row?.id ?? null;
};

/** Ends every session of the user at once. */
export const raiseSessionEpoch = async (id: UserId): Promise<void> => {
  await database()
    .update(users)
    .set({ sessionEpoch: sql`${users.sessionEpoch} + 1` })
    .where(eq(users.id, id));
};
