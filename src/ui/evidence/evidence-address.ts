import { PROOF_STATES, type ProofState } from "@/domain/evidence/proof-list-filter";
import type { SiteId } from "@/domain/shared/ids";

/** What the list shows lives in the address: `q`, `site`, `kind`, `state`. */
export const evidenceQueryOf = (programmeId: string, params: Pick<URLSearchParams, "get">) => ({
  programmeId,
  text: params.get("q") ?? "",
  siteId: params.get("site") as SiteId | "organisation" | null,
  kind: params.get("kind"),
  state: PROOF_STATES.find((state) => state === params.get("state")) ?? ("all" as ProofState),
});
