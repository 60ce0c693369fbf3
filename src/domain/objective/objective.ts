import { z } from "zod";
import type { ObjectiveId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";

/** What the business wants to keep or reach. */
export type Objective = {
  readonly id: ObjectiveId;
  readonly name: string;
  /** The person who answers for it. */
  readonly owner: string;
  /** What is measured, for example `hours without chlorine a year`. */
  readonly measure: string;
  /** The value of the measure that counts as reached, for example `at most 24`. */
  readonly target: string;
  /** Whole per cent; the weights of a programme's objectives sum to 100. */
  readonly weight: number;
};

const line = (what: string) => z.string().trim().min(1, `Write ${what}.`).max(200);

export const objectiveInput = z.object({
  name: line("the name of the objective"),
  owner: line("who answers for it"),
  measure: line("what is measured"),
  target: line("the value to reach"),
  weight: z.number().int("Write whole per cent.").min(0).max(100),
});

/** Refuses with `weights-not-100`; a programme without objectives has nothing to weigh. */
export const assertWeightsSumTo100 = (objectives: readonly Pick<Objective, "weight">[]): void => {
  const sum = objectives.reduce((total, { weight }) => total + weight, 0);
  if (objectives.length === 0 || sum === 100) return;
  const off = Math.abs(100 - sum);
  const step = sum < 100 ? `${off} short of 100. Add ${off}` : `${off} above 100. Take away ${off}`;
  throw new Refusal(
    "weights-not-100",
    `Not saved: the weights add up to ${sum}, ${step} in all and save again. The stored weights are unchanged.`,
    { sum, off: 100 - sum },
  );
};
