import type { SiteId } from "@/domain/shared/ids";

/** fading: shows nothing any more within 90 days. faded: that day has come. */
export const PROOF_STATES = ["all", "fading", "faded"] as const;
export type ProofState = (typeof PROOF_STATES)[number];

export type ProofListFilter = {
  readonly text: string;
  /** `organisation`: what holds for all sites. */
  readonly siteId: SiteId | "organisation" | null;
  readonly kind: string | null;
  readonly state: ProofState;
};
