import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SiteId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { sitesOf } from "@/data/footprint/sites";
import type { Tx } from "@/data/client";

/** Two sites of one programme never share a name or a code: people tell them apart by these. */
export const refuseTakenName = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { name, code }: { name: string; code: string },
  own: SiteId | null,
): Promise<void> => {
  const others = (await sitesOf(tx, scope)).filter(({ id }) => id !== own);
  for (const [field, value] of [
    ["name", name],
    ["code", code],
  ] as const)
    if (others.some((site) => site[field] === value))
      throw new Refusal("already-exists", `Another site has the ${field} ${value}. Choose a different one.`, {
        field,
      });
};
