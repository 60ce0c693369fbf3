import { answersIn } from "@/cli/commands/score/answers-in";
import { shippedFramework } from "@/cli/commands/score/shipped-framework";
import type { JsonObject } from "@/cli/read-json-object";
import { CPG_ANSWERS, cpgScore } from "@/domain/assessment/models/cpg";

export const scoreCpg = (input: JsonObject) => {
  const index = shippedFramework("cisa-cpg-1.0.1");
  const isGoal = new Set(index.answered.map(({ id }) => id));
  return cpgScore(
    index,
    answersIn(input, (id) => isGoal.has(id), CPG_ANSWERS),
  );
};
