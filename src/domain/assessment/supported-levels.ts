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
  const supported = new Map<string, MaturityLevel>();
  const levelOf = (capabilityId: string) => supported.get(capabilityId) ?? 0;
  for (const { capabilityId, level } of index.levelOrder) {
    const isSupported =
      level <= (claimed.get(capabilityId) ?? 0) &&
      levelOf(capabilityId) === level - 1 &&
      index
        .prerequisitesAt(capabilityId, level)
        .every(
          (needed) =>
            needed.strength === "soft" ||
            !judgedHere(needed) ||
            levelOf(needed.requiresCapabilityId) >= needed.requiresLevel,
        );
    if (isSupported) supported.set(capabilityId, level);
  }
  return supported;
};
