"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { SESSION_COOKIES } from "@/api/session";

/** Forgets the session in this browser. */
export const signOut = async (): Promise<void> => {
  const jar = await cookies();
  for (const name of SESSION_COOKIES) jar.delete(name);
  redirect("/sign-in");
};
