import type { CatalogueProblem } from "@/domain/framework/catalogue-draft";

const figure = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");

/** Words from the file inside a sentence: never more than a line of them. */
export const quoted = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

export const tooLong = (where: string, name: string, text: string, max: number): CatalogueProblem[] =>
  text.length > max
    ? [
        {
          where,
          reason: `The ${name} has ${figure(text.length)} characters; ${figure(max)} are the most.`,
        },
      ]
    : [];

export const missingOrLong = (where: string, name: string, text: string, max: number): CatalogueProblem[] =>
  text === "" ? [{ where, reason: `The ${name} is missing.` }] : tooLong(where, name, text, max);

export const tooMany = (where: string, name: string, count: number, max: number): CatalogueProblem[] =>
  count > max ? [{ where, reason: `There are ${figure(count)} ${name}; ${figure(max)} are the most.` }] : [];
