import type { CutAim } from "./cut-alternatives";
import type { Starts } from "./solver/instance";
import type { Misfit } from "./unplaced-in";

/** How much less money, in whole per cent of every budget. */
export const CUT_PERCENTS = [10, 20, 30] as const;
export type CutPercent = (typeof CUT_PERCENTS)[number];

/** One way to live with a cut. */
export type CutPlan = {
  readonly aim: CutAim;
  readonly starts: Starts;
  /** No plan that keeps what is protected removes more risk points; for the aim `risk` alone. */
  readonly bound: number | null;
};

/** What is protected finds no place together. */
export type ImpossibleCut = {
  readonly kind: "impossible";
  /** False: no plan was found in the time there was, which is no proof. */
  readonly isProven: boolean;
  /** What has no place in the plan that comes nearest. */
  readonly misfits: readonly Misfit[];
  /** The deepest cut for which a plan was found; null where the whole money is not enough either. */
  readonly deepestPercent: number | null;
  /** Money between that cut and the one asked for. */
  readonly missing: number;
};

export type CutAnswer =
  | ImpossibleCut
  | {
      readonly kind: "plans";
      readonly plans: readonly CutPlan[];
      /** Money that was to go and stays, because packages that have begun or are pinned spend it. */
      readonly spared: number;
    };
