import { z } from "zod";
import { dryRun, saidBy, type GivenAnswer } from "@/domain/exchange/answer-book";
import { toAnswerRow } from "@/domain/exchange/answer-row";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { lockAnswerBook } from "@/api/exchange/open-answer-book";
import { programmeCommand } from "@/api/trpc";

const given = z.object({
  id: z.string().max(200),
  answer: z.record(z.string(), z.unknown()),
  /** Version that the answer replaces, as the dry run showed it; null for none. */
  version: z.int().nullable(),
});

/** Takes answers over as the dry run showed them: all of them, or none where one has changed since. */
export const takeAnswers = programmeCommand("assessment:answer")
  .input(z.object({ assessmentId: idOf<"assessment">(), answers: z.array(given).min(1).max(5000) }))
  .mutation(async ({ ctx: { tx, scope }, input: { assessmentId, answers } }) => {
    const book = await lockAnswerBook(tx, scope, assessmentId);
    const rows = answers.map(({ id, answer, version }) =>
      toAnswerRow({ id, ...saidBy(answer as GivenAnswer), version }),
    );
    const { added, changed, conflicts, problems } = dryRun(book, rows);
    const [problem] = problems;
    if (problem)
      throw new Refusal(
        "invalid-input",
        `${problem.id}: ${problem.reason} Nothing was changed. Check the file again.`,
      );
    if (conflicts.length > 0)
      throw new Refusal(
        "conflict",
        `${conflicts.length} of the answers were changed here after the file was checked. Nothing was changed. Check the file again.`,
      );
    for (const { id, answer, version } of [...added, ...changed]) await book.save(id, answer, version);
    return { added: added.length, changed: changed.length };
  });
