import { documentReader, type DocumentReader, type Place } from "@/api/framework/document-reader";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { problemList } from "@/domain/framework/problem-list";

const INSERT = /\{\{\s*(?:insert:\s*param,\s*|param:\s*)?([\w.-]+)\s*\}\}/g;
/** Of one parameter inside a sentence. */
const PARAMETER_CHARS = 500;
/** A choice may insert parameters again. */
const PARAMETER_DEPTH = 2;

const collectParameters = (reader: DocumentReader, root: Place): Map<string, Place> => {
  const parameters = new Map<string, Place>();
  const collect = (place: Place, depth: number): void => {
    for (const parameter of reader.objects(place, "params"))
      parameters.set(reader.text(parameter, "id"), parameter);
    if (depth === CATALOGUE_LIMITS.nesting) return;
    for (const key of ["groups", "controls"])
      for (const inner of reader.objects(place, key)) collect(inner, depth + 1);
  };
  collect(root, 0);
  return parameters;
};

const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];

/** Fills the parameters into a sentence: their values, else the choices or the label in brackets. */
export const parameterFiller = (root: Place): ((prose: string) => string) => {
  const reader = documentReader(problemList());
  const parameters = collectParameters(reader, root);
  const textOf = (id: string, depth: number): string => {
    const parameter = parameters.get(id);
    if (!parameter || depth === 0) return `[${id}]`;
    const values = textsOf(parameter.value["values"]);
    if (values.length > 0) return values.join(", ").slice(0, PARAMETER_CHARS);
    const choices = textsOf(reader.object(parameter, "select")?.value["choice"]);
    const text =
      choices.length > 0
        ? choices.map((choice) => filled(choice.slice(0, PARAMETER_CHARS), depth - 1)).join("; ")
        : reader.text(parameter, "label") || id;
    return `[${text.slice(0, PARAMETER_CHARS)}]`;
  };
  const filled = (prose: string, depth: number): string =>
    prose.replace(INSERT, (_, id: string) => textOf(id, depth));
  return (prose) => filled(prose, PARAMETER_DEPTH);
};
