import type { MaturityLevel, Prerequisite } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

/** Whether a prerequisite is judged where the levels at hand were taken: at a site, or once for the organisation. */
export type JudgedHere = (prerequisite: Prerequisite) => boolean;

/** Levels that remain of `claimed` once every hard prerequisite must rest on a level that is itself supported. */
export const supportedLevels = (
  index: ModelIndex,
  claimed: ReadonlyMap<string, MaturityLevel>,
  judgedHere: JudgedHere,
): ReadonlyMap<string, MaturityLevel> => {
  const { capabilities } = index.model;
  // By place in the model: this runs for every site, and a look-up by id for each step is most of its time.
  const claims = capabilities.map(({ id }) => claimed.get(id) ?? 0);
  const supported = capabilities.map((): MaturityLevel => 0);
  const levelAt = (place: number): MaturityLevel => supported[place] ?? 0;
  for (const { at, level, needs } of index.levelOrder) {
    if (level > (claims[at] ?? 0) || levelAt(at) !== level - 1) continue;
    const isSupported = needs.every(
      (needed) => levelAt(needed.at) >= needed.prerequisite.requiresLevel || !judgedHere(needed.prerequisite),
    );
    if (isSupported) supported[at] = level;
  }
  return new Map(capabilities.map(({ id }, at) => [id, levelAt(at)]));
};
