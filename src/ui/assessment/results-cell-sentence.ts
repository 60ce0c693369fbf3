import type { HeatView } from "@/domain/assessment/heat-view";
import type { MaturityLevel } from "@/domain/framework/maturity-model";

export type Basis = "answered" | "proven";

export type CellFigures = {
  readonly isKnown: boolean;
  /** What counts: every answer, or those that are proven. */
  readonly basis: Basis;
  /** By the answers that count. */
  readonly supported: MaturityLevel;
  readonly claimed: MaturityLevel;
  readonly target: MaturityLevel;
};

/** What the level of a cell is called. */
export const SUPPORT_WORD: Record<Basis, string> = { answered: "supported", proven: "proven" };

/** The cell in one sentence, the answer before the reasons. */
export const cellSentence = ({ isKnown, basis, supported, claimed, target }: CellFigures): string => {
  if (!isKnown) return "Nobody here could answer yet. Unknown counts as a task, not as zero.";
  if (claimed > supported && basis === "proven") return `Answers say ${claimed}. Proof holds ${supported}.`;
  if (claimed > supported) return `Answers say ${claimed}. Prerequisites support ${supported}.`;
  const level = `Level ${supported} is ${SUPPORT_WORD[basis]}`;
  if (target === 0) return `${level}. No target is set.`;
  if (supported >= target) return `${level}; the target is reached.`;
  const steps = target - supported;
  return `${level}, ${steps} ${steps === 1 ? "step" : "steps"} below target ${target}.`;
};

/**
 * What the panel shows, as the heat map is looked at.
 * @param proven levels that are proven, native and with compensation; null shows what was answered.
 */
export const cellFigures = (
  { isKnown, levels, targets }: CellLevels,
  { against, compensation }: HeatView,
  proven: Readonly<Record<HeatView["compensation"], { readonly proven: MaturityLevel }>> | null,
): CellFigures => {
  const isNative = compensation === "native";
  const answered = isNative ? levels.supported : levels.supportedWithCompensation;
  return {
    isKnown,
    basis: proven ? "proven" : "answered",
    supported: proven ? proven[compensation].proven : answered,
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
