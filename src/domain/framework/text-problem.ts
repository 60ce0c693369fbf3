import type { CatalogueProblem } from "@/domain/framework/catalogue-draft";

const figure = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** Words from the file inside a sentence: never more than a line of them. */
export const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Neither a spreadsheet nor the database can hold them: control characters, halves of surrogate pairs, non-characters. */
// oxlint-disable-next-line no-control-regex
const UNKEEPABLE = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\p{Cs}\p{Noncharacter_Code_Point}]/u;

const unkeepable = (where: string, name: string, text: string): CatalogueProblem[] => {
  const found = UNKEEPABLE.exec(text)?.[0].codePointAt(0);
  if (found === undefined) return [];
  const code = found.toString(16).toUpperCase().padStart(4, "0");
  return [{ where, reason: `The ${name} holds a character that cannot be shown (U+${code}).` }];
};

/** Problems of a text that may be absent. */
export const textProblems = (where: string, name: string, text: string, max: number): CatalogueProblem[] =>
  text.length > max
    ? [
        {
          where,
          reason: `The ${name} has ${figure(text.length)} characters; ${figure(max)} are the most.`,
        },
      ]
    : unkeepable(where, name, text);

export const missingOrLong = (where: string, name: string, text: string, max: number): CatalogueProblem[] =>
  text === "" ? [{ where, reason: `The ${name} is missing.` }] : textProblems(where, name, text, max);

export const tooMany = (where: string, name: string, count: number, max: number): CatalogueProblem[] =>
  count > max ? [{ where, reason: `There are ${figure(count)} ${name}; ${figure(max)} are the most.` }] : [];
