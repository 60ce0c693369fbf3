import { cutOverOf, type CutOver, type CutOverPackage } from "@/domain/governance/cut-over";
import { contentHash } from "@/data/governance/content-hash";

/** What would be signed now, with its hash. */
export type CurrentCutOver = { readonly cutOver: CutOver; readonly contentHash: string };

/** Null when there is nothing to sign. */
export const currentCutOver = (planned: CutOverPackage): CurrentCutOver | null => {
  const cutOver = cutOverOf(planned);
  return cutOver && { cutOver, contentHash: contentHash({ ...cutOver }) };
};
