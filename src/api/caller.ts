import { headers } from "next/headers";
import { addressOf } from "@/api/account/caller-address";
import { createCaller } from "@/api/root";
import { currentSession } from "@/api/session";
import type { Context } from "@/api/trpc";

export const requestContext = async (): Promise<Context> => ({
  user: await currentSession(),
  address: addressOf(await headers()),
});

/** The API for server components, as the user of this request. */
export const caller = async () => createCaller(await requestContext());
