import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SiteId, ZoneId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { zonesOf } from "@/data/footprint/zones";

/** Two zones of one site never share a name: imports find a zone by it. */
export const refuseTakenZone = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { siteId, name }: { siteId: SiteId; name: string },
  own: ZoneId | null,
): Promise<void> => {
  const taken = (await zonesOf(tx, scope)).some(
    (zone) => zone.siteId === siteId && zone.name === name && zone.id !== own,
  );
  if (taken)
    throw new Refusal("already-exists", `This site has a zone named ${name} already. Choose another name.`, {
      field: "name",
    });
};
