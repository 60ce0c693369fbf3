import type { InitiativeStage } from "./initiative-stages";
import type { StagePrerequisites } from "./stage-prerequisites";

export type BlockedStage = {
  readonly stage: InitiativeStage;
  /** One sentence each. */
  readonly reasons: readonly string[];
};

/** Stages that miss something they need, all that wait for one of them, and designs nobody is left to use. */
export const blockedStages = (
  prerequisites: ReadonlyMap<InitiativeStage, StagePrerequisites>,
): ReadonlyMap<InitiativeStage, BlockedStage> => {
  const blocked = new Map<InitiativeStage, BlockedStage>();
  for (const [stage, { missing }] of prerequisites) {
    if (missing.length > 0) blocked.set(stage, { stage, reasons: missing });
  }
  // Each one that is found may block others; a Map hands out what is added while it is walked.
  for (const [cause] of blocked) {
    for (const [stage, { waitsFor }] of prerequisites) {
      if (blocked.has(stage) || !waitsFor.has(cause)) continue;
      blocked.set(stage, {
        stage,
        reasons: [`needs ${cause.initiative.template.id}, which cannot be planned`],
      });
    }
  }
  const used = new Set(
    [...prerequisites.keys()].flatMap((stage) => (blocked.has(stage) ? [] : stage.follows)),
  );
  for (const stage of prerequisites.keys()) {
    if (!stage.isDesign || used.has(stage)) continue;
    blocked.set(stage, { stage, reasons: ["none of its sites can be planned"] });
  }
  return blocked;
};
