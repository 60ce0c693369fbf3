import type { AnswerEffect, StartAnswers, StartOutcome } from "@/domain/programme/start-path";
import type { StartPathOutput } from "@/ui/programme/start-output";

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

const nameIn = (list: readonly { id: string; name: string }[], id: string) =>
  list.find((each) => each.id === id)?.name ?? id;

export const startHeadline = (
  { profiles }: StartPathOutput,
  { path, profile, obligations }: StartOutcome,
) => {
  const name = nameIn(profiles, profile.id);
  const short = name.split(/ \(|: /)[0] ?? name;
  if (path === "regulated")
    return `A regulated start: ${count(obligations.length, "duty", "duties")} with dates, profile “${short}”.`;
  if (obligations.length > 0)
    return `No regulator found: profile “${short}” and ${count(obligations.length, "recognised practice")}.`;
  return profile.id === "starter-small"
    ? "No duty follows: the starter profile of about 40 outcomes comes first."
    : `No duty follows: profile “${short}” comes nearest.`;
};

export const answeredCount = (answers: StartAnswers): number =>
  Object.values(answers).filter((options) => options.length > 0).length;

/** What one answer changes, a line each; one that only agrees with the others says so. */
export const effectLines = (data: StartPathOutput, effect: AnswerEffect): string[] => {
  const lines = changeLines(data, effect);
  if (lines.length > 0) return lines;
  return effect.because.length === 0
    ? ["Changes nothing so far."]
    : effect.because.map((reason) => `${reason} The other answers lead there already.`);
};

const changeLines = (
  { profiles, frameworks, templates }: StartPathOutput,
  { profileId, frameworkIds, obligationIds, notes }: AnswerEffect,
): string[] => [
  ...(profileId === null ? [] : [`Profile: ${nameIn(profiles, profileId)}`]),
  ...(obligationIds.length === 0
    ? []
    : [
        `${count(obligationIds.length, "duty", "duties")}: ${obligationIds.map((id) => nameIn(templates, id)).join("; ")}`,
      ]),
  ...(frameworkIds.length === 0
    ? []
    : [`Frameworks: ${frameworkIds.map((id) => nameIn(frameworks, id)).join("; ")}`]),
  ...notes,
];
