import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { BudgetCutPage } from "@/ui/roadmap/budget-cut-page";

export const metadata: Metadata = { title: "Budget cut" };

export default async function Page({ params }: PageProps<"/programmes/[programmeId]/roadmap/budget-cut">) {
  const { programmeId } = await params;
  const api = await caller();
  const [initial, planning] = await orNotFound(
    Promise.all([api.roadmap.budgetCut({ programmeId }), api.roadmap.planning({ programmeId })]),
  );
  return <BudgetCutPage initial={initial} planning={planning} programmeId={programmeId} />;
}
