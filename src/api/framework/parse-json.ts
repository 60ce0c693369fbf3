import type { ProblemList } from "@/domain/framework/problem-list";

const positionIn = (text: string, message: string): number => {
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? text.length : Number(position);
};

/** Undefined where the text is no JSON; the problem then names line and column. */
export const parseJson = (text: string, problems: ProblemList): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const before = text.slice(0, positionIn(text, error.message)).split("\n");
    const column = (before.at(-1)?.length ?? 0) + 1;
    problems.add({
      where: `line ${before.length}`,
      reason: `This is no JSON that can be read: it breaks off or goes wrong at column ${column}.`,
    });
    return undefined;
  }
};
