import { answerInput } from "@/domain/assessment/answer";
import { practiceAnswer, practiceProblem } from "@/domain/assessment/practice-answer";
import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import { isSameAnswer } from "@/domain/assessment/same-answer";
import type { Answer } from "@/domain/assessment/answer";
import type { PracticeAnswer } from "@/domain/assessment/practice-answer";
import type { AnswerRow } from "@/domain/exchange/answer-row";
import { shown } from "@/domain/exchange/read-value";

export type GivenAnswer = Answer | PracticeAnswer;

export type KeptAnswer = {
  readonly answer: GivenAnswer;
  readonly version: number;
  /** Name of the member. */
  readonly answeredBy: string;
  /** ISO timestamp. */
  readonly answeredAt: string;
};

/** An assessment as a file sees it: what it asks, and what it keeps. */
export type AnswerBook = {
  readonly catalogueId: string;
  /** Null: the own model. */
  readonly scale: PracticeScale | null;
  readonly questions: readonly { readonly id: string; readonly question: string }[];
  readonly kept: ReadonlyMap<string, KeptAnswer>;
};

/** The columns that say what an answer says. */
export const saidBy = (answer: GivenAnswer): Partial<AnswerRow> =>
  "confidence" in answer
    ? {
        answer: answer.value,
        reason: answer.reason ?? null,
        control: answer.control?.name ?? null,
        controlTestDueOn: answer.control?.testDueOn ?? null,
        rationale: answer.rationale || null,
        evidence: answer.evidenceUrl,
        confidence: answer.confidence,
      }
    : { answer: answer.value, target: answer.target, rationale: answer.rationale || null };

const EMPTY = {
  answer: null,
  target: null,
  reason: null,
  control: null,
  controlTestDueOn: null,
  rationale: null,
  evidence: null,
  confidence: null,
  answeredBy: null,
  answeredAt: null,
  version: null,
} as const;

/** A row for every question, answered or not: the file can be filled in. */
export const rowsOf = ({ catalogueId, questions, kept }: AnswerBook): AnswerRow[] =>
  questions.map(({ id, question }) => {
    const found = kept.get(id);
    const row = { catalogue: catalogueId, id, question, ...EMPTY };
    if (!found) return row;
    const { answer, answeredBy, answeredAt, version } = found;
    return { ...row, ...saidBy(answer), answeredBy, answeredAt, version };
  });

type AnswerReading = { readonly answer: GivenAnswer | null } | { readonly problem: string };

const ownAnswer = (row: AnswerRow): AnswerReading => {
  if (row.answer === null) return { answer: null };
  const result = answerInput.safeParse({
    value: row.answer,
    reason: row.reason ?? undefined,
    control: row.control === null ? undefined : { name: row.control, testDueOn: row.controlTestDueOn ?? "" },
    rationale: row.rationale ?? "",
    evidenceUrl: row.evidence,
    confidence: row.confidence ?? "stated",
  });
  return result.success
    ? { answer: result.data }
    : { problem: result.error.issues.map(({ message }) => message).join(" ") };
};

const frameworkAnswer = (scale: PracticeScale, row: AnswerRow): AnswerReading => {
  if (row.answer === null && row.target === null && row.rationale === null) return { answer: null };
  const result = practiceAnswer.safeParse({
    value: row.answer,
    target: row.target,
    rationale: row.rationale ?? "",
  });
  if (!result.success) return { problem: result.error.issues.map(({ message }) => message).join(" ") };
  const problem = practiceProblem(scale, result.data);
  return problem === null ? { answer: result.data } : { problem };
};

/** What a row would do. `stored` is what stands there now; null where nothing does. */
export type AnswerProposal = {
  readonly id: string;
  readonly answer: GivenAnswer;
  /** Version it would replace; null for none. */
  readonly version: number | null;
  readonly stored: KeptAnswer | null;
};

export type AnswerProblem = { readonly row: number; readonly id: string; readonly reason: string };

export type AnswerDryRun = {
  readonly added: readonly AnswerProposal[];
  readonly changed: readonly AnswerProposal[];
  /** Answered otherwise here than the file has seen: a person chooses. */
  readonly conflicts: readonly AnswerProposal[];
  readonly sameCount: number;
  /** Rows without an answer; what stands here stays. */
  readonly emptyCount: number;
  readonly problems: readonly AnswerProblem[];
};

/** What a file would do to an assessment, row by row. Nothing is decided where the file has not seen what stands here. */
export const dryRun = (book: AnswerBook, rows: readonly AnswerRow[]): AnswerDryRun => {
  const asked = new Set(book.questions.map(({ id }) => id));
  const seen = new Map<string, number>();
  const added: AnswerProposal[] = [];
  const changed: AnswerProposal[] = [];
  const conflicts: AnswerProposal[] = [];
  const problems: AnswerProblem[] = [];
  let sameCount = 0;
  let emptyCount = 0;
  for (const [index, row] of rows.entries()) {
    const fail = (reason: string) => problems.push({ row: index + 1, id: row.id, reason });
    const before = seen.get(row.id);
    seen.set(row.id, before ?? index + 1);
    if (row.catalogue !== "" && row.catalogue !== book.catalogueId)
      fail(`belongs to ${shown(row.catalogue)}, this assessment to “${book.catalogueId}”.`);
    else if (!asked.has(row.id)) fail(`${shown(row.id)} is no question of this assessment.`);
    else if (before !== undefined) fail(`stands in row ${before} already.`);
    else {
      const reading = book.scale === null ? ownAnswer(row) : frameworkAnswer(book.scale, row);
      if ("problem" in reading) fail(reading.problem);
      else if (reading.answer === null) emptyCount += 1;
      else {
        const stored = book.kept.get(row.id) ?? null;
        const proposal = { id: row.id, answer: reading.answer, version: stored?.version ?? null, stored };
        if (stored && isSameAnswer(stored.answer, reading.answer)) sameCount += 1;
        else if (stored?.version !== undefined && stored.version !== row.version) conflicts.push(proposal);
        else (stored ? changed : added).push(proposal);
      }
    }
  }
  return { added, changed, conflicts, sameCount, emptyCount, problems };
};
