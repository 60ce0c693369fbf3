import { z } from "zod";
import { can } from "@/domain/access/permission";
import { dryRun, type AnswerDryRun } from "@/domain/exchange/answer-book";
import { MAX_ANSWERS_FILE_BYTES } from "@/domain/exchange/file-format";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { inProgramme, type SessionUser } from "@/data/access/authorise";
import { collectBytes } from "@/api/collect-bytes";
import { isFromElsewhere } from "@/api/is-from-elsewhere";
import { lockAnswerBook } from "@/api/exchange/open-answer-book";
import { readAnswers } from "@/api/exchange/read-answers";

const address = z.object({ programmeId: idOf<"programme">(), assessmentId: idOf<"assessment">() });

const TOO_LONG = `The file has more than ${MAX_ANSWERS_FILE_BYTES / 1024 / 1024} MB. Nothing was changed.`;

const answer = (status: number, body: object): Response => Response.json(body, { status });

const checked = (user: SessionUser, ids: z.infer<typeof address>, bytes: Uint8Array): Promise<AnswerDryRun> =>
  inProgramme(user, ids.programmeId, async (tx, scope) => {
    if (!can(scope.role, "assessment:answer"))
      throw new Refusal("not-permitted", "Your role reads answers; a facilitator or contributor gives them.");
    const book = await lockAnswerBook(tx, scope, ids.assessmentId);
    return dryRun(book, await readAnswers(bytes));
  });

/** The dry run of a file of answers: what it would do, or a status and one plain sentence. Changes nothing. */
export const checkAnswers = async (
  user: SessionUser | null,
  ids: { programmeId: string; assessmentId: string },
  request: Request,
): Promise<Response> => {
  if (isFromElsewhere(request)) return answer(403, { message: "Send the file from Rungway's own page." });
  if (!user) return answer(401, { message: "Sign in to go on. The file was not kept." });
  const parsed = address.safeParse(ids);
  if (!parsed.success || !request.body) return answer(400, { message: "Choose a file of answers." });
  try {
    const body = request.body as unknown as AsyncIterable<Uint8Array>;
    return answer(
      200,
      await checked(user, parsed.data, await collectBytes(body, MAX_ANSWERS_FILE_BYTES, TOO_LONG)),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return answer(error.code === "not-found" ? 404 : 422, { message: error.message });
  }
};
