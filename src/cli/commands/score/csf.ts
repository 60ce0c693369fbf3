import { refuseUnknown, wordOf } from "@/cli/commands/score/answers-in";
import { shippedFramework } from "@/cli/commands/score/shipped-framework";
import { isJsonObject, type JsonObject } from "@/cli/read-json-object";
import {
  CSF_CURRENT_ANSWERS,
  CSF_OUTCOMES,
  csfProfile,
  type CsfCurrentAnswer,
  type CsfOutcome,
} from "@/domain/assessment/models/csf-profile";
import { Refusal } from "@/domain/shared/refusal";

/** Per subcategory the current answer, or `{"current": …, "target": …}` with either of them. No tier comes out. */
export const scoreCsf = (input: JsonObject) => {
  const index = shippedFramework("nist-csf-2.0");
  const isSubcategory = new Set(index.answered.map(({ id }) => id));
  const current = new Map<string, CsfCurrentAnswer>();
  const target = new Map<string, CsfOutcome>();
  for (const [id, value] of Object.entries(input)) {
    refuseUnknown(id, (each) => isSubcategory.has(each));
    const both: JsonObject = isJsonObject(value) ? value : { current: value };
    const stray = Object.keys(both).find((key) => key !== "current" && key !== "target");
    if (stray !== undefined)
      throw new Refusal("invalid-input", `${id} has ${JSON.stringify(stray)}: give current, target or both.`);
    if (both.current !== undefined) current.set(id, wordOf(id, both.current, CSF_CURRENT_ANSWERS));
    if (both.target !== undefined) target.set(id, wordOf(`${id} target`, both.target, CSF_OUTCOMES));
  }
  const { functions, categories, subcategories } = csfProfile(index, current, target);
  return {
    functions: Object.fromEntries(functions),
    categories: Object.fromEntries(categories),
    subcategories: Object.fromEntries(subcategories.map(({ id, ...rest }) => [id, rest])),
  };
};
