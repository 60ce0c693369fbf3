import { answersIn } from "@/cli/commands/score/answers-in";
import { shippedFramework } from "@/cli/commands/score/shipped-framework";
import type { JsonObject } from "@/cli/read-json-object";
import { C2M2_ANSWERS, c2m2Score, type C2m2Answer } from "@/domain/assessment/models/c2m2";
import { c2m2Model } from "@/domain/assessment/models/c2m2-model";

/** U, as CSET writes it, is the same as leaving the practice out. */
const WORDS = [...C2M2_ANSWERS, "U"] as const;

export const scoreC2m2 = (input: JsonObject) => {
  const model = c2m2Model(shippedFramework("doe-c2m2-2.1"));
  const answers = new Map<string, C2m2Answer>();
  for (const [id, word] of answersIn(input, (id) => model.domainOf(id) !== undefined, WORDS))
    if (word !== "U") answers.set(id, word);
  const domains = [...c2m2Score(model, answers)].map(([id, { mil, achieved, blocking }]) => [
    id,
    { mil, achieved, blocking },
  ]);
  return { domains: Object.fromEntries(domains) };
};
