import { TRPCError } from "@trpc/server";
import { notFound, redirect } from "next/navigation";

/** For pages: what the caller may not see, or an address that names nothing, is the not-found page; a session that ended is the sign-in page. */
export const orNotFound = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    if (error.code === "UNAUTHORIZED") redirect("/sign-in");
    if (error.code === "NOT_FOUND" || error.code === "BAD_REQUEST" || error.code === "FORBIDDEN") notFound();
    throw error;
  }
};
