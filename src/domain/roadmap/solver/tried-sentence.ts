import type { Instance } from "./instance";
import type { TriedStart } from "./start-trials";
import { figure } from "./wording";
import type { Wording } from "./wording";

/** `P-12: could start in 2027-03 if P-09 makes room, at most 41 risk points less`. */
export const triedSentence = (
  { objective }: Pick<Instance, "objective">,
  wording: Wording,
  packageId: string,
  start: number,
  { gain, moved }: TriedStart,
): string => {
  const giving = moved.filter(({ from, to }) => from !== null && (to === null || to > from));
  const room =
    giving.length === 0
      ? ""
      : ` if ${wording.packages(giving.map((each) => each.packageId))} ${giving.length === 1 ? "makes" : "make"} room`;
  const effect = objective === "makespan" ? endWords(wording, gain) : pointWords(gain);
  return `${wording.packages([packageId])}: could start in ${wording.period(start)}${room}; ${effect}`;
};

const pointWords = (gain: number): string => {
  if (gain === 0) return "the plan then removes as many risk points";
  const change = gain > 0 ? `${figure(gain)} risk points more` : `at most ${figure(-gain)} risk points less`;
  return `the plan then removes ${change}`;
};

const endWords = (wording: Wording, gain: number): string => {
  if (gain === 0) return "the plan then ends when it does now";
  const change = gain > 0 ? `${wording.periods(gain)} earlier` : `at most ${wording.periods(-gain)} later`;
  return `the plan then ends ${change}`;
};
