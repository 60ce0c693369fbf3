import type { AnswerDryRun, GivenAnswer } from "@/domain/exchange/answer-book";

/** What an answer says, on one line. */
export const answerWords = (answer: GivenAnswer): string => {
  const parts =
    "confidence" in answer
      ? [answer.value, answer.reason, answer.control?.name, answer.rationale, answer.evidenceUrl]
      : [answer.value, answer.target && `target ${answer.target}`, answer.rationale];
  return parts.filter(Boolean).join(" · ");
};

/** "3 new, 1 changed, 242 the same" */
export const dryRunWords = ({ added, changed, sameCount, conflicts, problems }: AnswerDryRun): string =>
  [
    `${added.length} new`,
    `${changed.length} changed`,
    `${sameCount} the same`,
    ...(conflicts.length > 0 ? [`${conflicts.length} answered here in the meantime`] : []),
    ...(problems.length > 0 ? [`${problems.length} that cannot be read`] : []),
  ].join(", ");
