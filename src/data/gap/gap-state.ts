import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { GapLink } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import type { Tx } from "@/data/client";
import { gapLinksOf } from "@/data/objective/gap-links";
import { objectivesOf } from "@/data/objective/objectives";
import { programmeState, type ProgrammeState } from "@/data/programme/programme-state";

/** All that the ranking of gaps rests on. */
export type GapState = ProgrammeState & {
  readonly links: readonly GapLink[];
  /** Heaviest first. */
  readonly objectives: readonly Objective[];
};

/** One round trip: the statements go out together. */
export const gapState = async (tx: Tx, scope: AuthorisedProgramme): Promise<GapState> => {
  const [state, links, objectives] = await Promise.all([
    programmeState(tx, scope),
    gapLinksOf(tx, scope),
    objectivesOf(tx, scope),
  ]);
  return { ...state, links, objectives };
};
