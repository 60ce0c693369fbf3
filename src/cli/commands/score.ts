import type { Command } from "@/cli/command";
import { scoreC2m2 } from "@/cli/commands/score/c2m2";
import { scoreCpg } from "@/cli/commands/score/cpg";
import { scoreCsf } from "@/cli/commands/score/csf";
import { scoreRungway } from "@/cli/commands/score/rungway";
import { scoreSecurityLevels } from "@/cli/commands/score/security-levels";
import { optionsOf } from "@/cli/options-of";
import { type JsonObject, readJsonObject } from "@/cli/read-json-object";
import { Refusal } from "@/domain/shared/refusal";

/** @param today ISO date: tests of compensations fall due. */
type Score = (answers: JsonObject, today: string) => unknown;

const MODELS: Readonly<Record<string, Score>> = {
  "c2m2-2.1": scoreC2m2,
  rungway: scoreRungway,
  "nist-csf-2.0": scoreCsf,
  "cisa-cpg-1.0.1": scoreCpg,
  "iec-62443-sl": scoreSecurityLevels,
};
const MODEL_LIST = Object.keys(MODELS).join(", ");

const USAGE = "<model> <answers.json> [--today YYYY-MM-DD]";

const OPTIONS = { today: { type: "string" } } as const;

const dayOf = (given: string | undefined): string => {
  const day = given ?? new Date().toISOString().slice(0, 10);
  const instant = Date.parse(`${day}T00:00:00Z`);
  if (!Number.isNaN(instant) && new Date(instant).toISOString().startsWith(day) && day.length === 10)
    return day;
  throw new Refusal("invalid-input", `${day} is not a day: write --today as YYYY-MM-DD.`);
};

export const score: Command = {
  usage: USAGE,
  summary: `Scores the answers of a file and prints JSON. Models: ${MODEL_LIST}.`,
  run: async (args) => {
    const { positionals, values } = optionsOf(`score ${USAGE}`, OPTIONS, args);
    const [modelName, path, ...more] = positionals;
    if (modelName === undefined || path === undefined || more.length > 0)
      throw new Refusal(
        "invalid-input",
        `Give one model and one file: score ${USAGE}. Models are: ${MODEL_LIST}.`,
      );
    const model = Object.hasOwn(MODELS, modelName) ? MODELS[modelName] : undefined;
    if (!model) throw new Refusal("not-found", `There is no model ${modelName}. Models are: ${MODEL_LIST}.`);
    const today = dayOf(values.today);
    return { output: model(await readJsonObject(path), today), exitCode: 0 };
  },
};
