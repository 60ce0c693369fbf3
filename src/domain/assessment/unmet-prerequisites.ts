import type { JudgedHere } from "@/domain/assessment/supported-levels";
import { ATTAINABLE_LEVELS, type MaturityLevel, type Prerequisite } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

export type UnmetPrerequisite = {
  readonly prerequisite: Prerequisite;
  /** Supported level, with compensation, of the capability that is required. */
  readonly presentLevel: MaturityLevel;
};

/** Prerequisites of the levels up to `claimedLevel` that the supported levels do not meet: hard ones cap, soft ones warn. */
export const unmetPrerequisites = (
  index: ModelIndex,
  capabilityId: string,
  claimedLevel: MaturityLevel,
  supported: ReadonlyMap<string, MaturityLevel>,
  judgedHere: JudgedHere,
): { missing: UnmetPrerequisite[]; warnings: UnmetPrerequisite[] } => {
  const missing: UnmetPrerequisite[] = [];
  const warnings: UnmetPrerequisite[] = [];
  for (const level of ATTAINABLE_LEVELS) {
    if (level > claimedLevel) break;
    for (const prerequisite of index.prerequisitesAt(capabilityId, level)) {
      const presentLevel = supported.get(prerequisite.requiresCapabilityId) ?? 0;
      if (presentLevel >= prerequisite.requiresLevel || !judgedHere(prerequisite)) continue;
      (prerequisite.strength === "hard" ? missing : warnings).push({ prerequisite, presentLevel });
    }
  }
  return { missing, warnings };
};
