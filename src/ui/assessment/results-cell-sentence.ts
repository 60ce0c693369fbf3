import type { HeatView } from "@/domain/assessment/heat-view";
import type { MaturityLevel } from "@/domain/framework/maturity-model";

export type CellFigures = {
  readonly isKnown: boolean;
  readonly supported: MaturityLevel;
  readonly claimed: MaturityLevel;
  readonly target: MaturityLevel;
};

/** The cell in one sentence, the answer before the reasons. */
export const cellSentence = ({ isKnown, supported, claimed, target }: CellFigures): string => {
  if (!isKnown) return "Nobody here could answer yet. Unknown counts as a task, not as zero.";
  if (claimed > supported) return `Answers say ${claimed}. Prerequisites support ${supported}.`;
  if (target === 0) return `Level ${supported} is supported. No target is set.`;
  if (supported >= target) return `Level ${supported} is supported; the target is reached.`;
  const steps = target - supported;
  return `Level ${supported} is supported, ${steps} ${steps === 1 ? "step" : "steps"} below target ${target}.`;
};

/** What the panel shows, as the heat map is looked at. */
export const cellFigures = (
  { isKnown, levels, targets }: CellLevels,
  { against, compensation }: HeatView,
): CellFigures => {
  const isNative = compensation === "native";
  return {
    isKnown,
    supported: isNative ? levels.supported : levels.supportedWithCompensation,
    claimed: isNative ? levels.native : levels.withCompensation,
    target: targets[against],
  };
};

type CellLevels = {
  readonly isKnown: boolean;
  readonly levels: {
    readonly supported: MaturityLevel;
    readonly supportedWithCompensation: MaturityLevel;
    readonly native: MaturityLevel;
    readonly withCompensation: MaturityLevel;
  };
  readonly targets: { readonly now: MaturityLevel; readonly final: MaturityLevel };
};
