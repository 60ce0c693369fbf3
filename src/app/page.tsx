import type { Route } from "next";
import { redirect } from "next/navigation";
import { caller } from "@/api/caller";
import { currentSession } from "@/api/session";

export default async function HomePage() {
  if (!(await currentSession())) redirect("/sign-in");
  const { affiliations } = await (await caller()).account.me();
  const programme = affiliations.flatMap(({ programmes }) => programmes)[0];
  if (programme) redirect(`/programmes/${programme.id}` as Route);
  redirect("/welcome");
}
