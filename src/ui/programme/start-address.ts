import { knownAnswers, type StartAnswers, type StartPaths } from "@/domain/programme/start-path";
import type { UrlPatch } from "@/ui/kit/use-url-params";

/** Says that the address holds the answers, even where it holds none. */
const MARK = "answering";

/** The answers of the address; null where it has none and those of the programme stand. */
export const answersIn = (paths: StartPaths, search: Pick<URLSearchParams, "get">): StartAnswers | null =>
  search.get(MARK) === null
    ? null
    : knownAnswers(
        paths,
        Object.fromEntries(paths.questions.map(({ id }) => [id, (search.get(id) ?? "").split(",")])),
      );

export const addressOf = (paths: StartPaths, answers: StartAnswers): UrlPatch => ({
  [MARK]: "yes",
  ...Object.fromEntries(paths.questions.map(({ id }) => [id, (answers[id] ?? []).join(",")])),
});
