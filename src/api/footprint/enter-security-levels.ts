import { z } from "zod";
import { enteredLevelsInput } from "@/domain/assessment/security-levels-input";
import { isSameZoneLevels, levelsConflict } from "@/domain/assessment/stored-security-levels";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { saveZoneLevels, zoneLevelsOf } from "@/data/footprint/zone-security-levels";
import { knownZone } from "@/api/footprint/known-zone";
import { programmeCommand } from "@/api/trpc";

/** Keeps the levels of one zone. What is already stored like this is left alone: sent twice is no conflict with itself. */
export const enterSecurityLevels = programmeCommand("footprint:write")
  .input(
    enteredLevelsInput.extend({
      zoneId: idOf<"zone">(),
      /** Version the writer saw; null for none. */
      expectedVersion: z.int().nullable(),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, zoneId, expectedVersion, ...levels } }) => {
    const zone = await knownZone(tx, scope, zoneId);
    const storedNow = async () => (await zoneLevelsOf(tx, scope, zoneId)).get(zoneId) ?? null;
    const before = await storedNow();
    if (before && isSameZoneLevels(before, levels)) return before;
    const isSaved =
      (before?.version ?? null) === expectedVersion &&
      (await saveZoneLevels(tx, scope, zone, levels, expectedVersion));
    const stored = await storedNow();
    if (!stored)
      throw new Refusal(
        "not-found",
        "Not saved: the levels of this zone were removed in the meantime. Reload.",
      );
    if (!isSaved) throw levelsConflict(stored);
    return stored;
  });
