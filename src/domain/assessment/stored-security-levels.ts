import { SECURITY_LEVELS } from "@/domain/assessment/models/security-levels";
import { LEVEL_KINDS, type EnteredLevels } from "@/domain/assessment/zone-reading";
import { Refusal } from "@/domain/shared/refusal";
import * as z from "zod/mini";

/** What a person enters for one zone. */
export type ZoneLevels = EnteredLevels & { readonly rationale: string };

const vector = z.array(z.nullable(z.literal(SECURITY_LEVELS)));

const storedLevels = z.object({
  target: vector,
  capability: vector,
  achieved: vector,
  rationale: z.string(),
  version: z.number(),
  /** Name of the member. */
  changedBy: z.string(),
  /** ISO timestamp. */
  changedAt: z.string(),
});
export type StoredZoneLevels = z.infer<typeof storedLevels>;

export const isSameZoneLevels = (a: ZoneLevels, b: ZoneLevels): boolean =>
  a.rationale === b.rationale &&
  LEVEL_KINDS.every((kind) => a[kind].every((level, index) => level === b[kind][index]));

/** Somebody changed the zone since the writer saw it; carries what is stored now, so that both can be shown. */
export const levelsConflict = (stored: StoredZoneLevels): Refusal =>
  new Refusal(
    "conflict",
    `Not saved: ${stored.changedBy} changed the levels of this zone in the meantime. Yours are kept here. Choose which ones stay.`,
    { stored: JSON.stringify(stored) },
  );

/** What `levelsConflict` carried. */
export const levelsInConflict = (detail: Refusal["detail"]): StoredZoneLevels =>
  storedLevels.parse(JSON.parse(String(detail.stored)));
