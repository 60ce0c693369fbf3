import type { Metadata } from "next";
import { caller } from "@/api/caller";
import { orNotFound } from "@/api/or-not-found";
import { evidenceQueryOf } from "@/ui/evidence/evidence-address";
import { EvidencePage } from "@/ui/evidence/evidence-page";

export const metadata: Metadata = { title: "Evidence" };

export default async function Page({
  params,
  searchParams,
}: PageProps<"/programmes/[programmeId]/assessments/evidence">) {
  const { programmeId } = await params;
  const given = Object.entries(await searchParams).flatMap(([name, value]) =>
    typeof value === "string" && name !== "proof" ? [[name, value]] : [],
  );
  const address = new URLSearchParams(given);
  const api = await caller();
  const [proofs, due] = await orNotFound(
    Promise.all([
      api.evidence.proofs(evidenceQueryOf(programmeId, address)),
      api.evidence.dueProofs({ programmeId }),
    ]),
  );
  return (
    <EvidencePage
      initial={proofs}
      initialAddress={address.toString()}
      initialDue={due}
      programmeId={programmeId}
    />
  );
}
