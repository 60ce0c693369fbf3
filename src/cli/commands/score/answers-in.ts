import type { JsonObject } from "@/cli/read-json-object";
import { Refusal } from "@/domain/shared/refusal";

/**
 * Answers by id, checked one by one.
 * @param isKnown whether the model asks for the id.
 * @throws Refusal naming the first id or answer that does not belong.
 */
export const answersIn = <Answer extends string>(
  input: JsonObject,
  isKnown: (id: string) => boolean,
  words: readonly Answer[],
): Map<string, Answer> => {
  const answers = new Map<string, Answer>();
  for (const [id, value] of Object.entries(input)) {
    refuseUnknown(id, isKnown);
    answers.set(id, wordOf(id, value, words));
  }
  return answers;
};

export const refuseUnknown = (id: string, isKnown: (id: string) => boolean): void => {
  if (!isKnown(id))
    throw new Refusal(
      "not-found",
      `The model has nothing to answer with the id ${JSON.stringify(id)}: correct or remove it.`,
    );
};

export const wordOf = <Word extends string>(id: string, value: unknown, words: readonly Word[]): Word => {
  const word = words.find((each) => each === value);
  if (word !== undefined) return word;
  throw new Refusal(
    "invalid-input",
    `${id} is answered with ${shown(value)}: use one of ${words.join(", ")}.`,
  );
};

/** As much of a value as fits into a sentence. */
export const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};
