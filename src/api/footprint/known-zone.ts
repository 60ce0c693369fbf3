import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { ZoneId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { zonesOf, type StoredZone } from "@/data/footprint/zones";

/** @throws Refusal `not-found` where the member sees no such zone. */
export const knownZone = async (tx: Tx, scope: AuthorisedProgramme, zoneId: ZoneId): Promise<StoredZone> => {
  const zone = (await zonesOf(tx, scope)).find(({ id }) => id === zoneId);
  if (!zone) throw new Refusal("not-found", "This zone does not exist any more. Nothing was changed.");
  return zone;
};
