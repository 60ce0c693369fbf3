import type { ColumnType, ExchangeColumn } from "@/domain/exchange/exchange-column";

/** One question of an assessment with its answer, as a file has it; null is empty. */
export type AnswerRow = {
  readonly catalogue: string;
  readonly id: string;
  readonly question: string;
  readonly answer: string | null;
  readonly target: string | null;
  readonly reason: string | null;
  readonly control: string | null;
  readonly controlTestDueOn: string | null;
  readonly rationale: string | null;
  readonly evidence: string | null;
  readonly confidence: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: string | null;
  /** The version that whoever fills in the file has seen; null for none. */
  readonly version: number | null;
};

const column = (name: string, type: ColumnType = "text"): ExchangeColumn => ({
  name,
  type,
  isList: false,
  isNullable: true,
  words: null,
  fallback: undefined,
  id: null,
});

export const ANSWER_COLUMNS: readonly ExchangeColumn[] = [
  ...["catalogue", "id", "question", "answer", "target", "reason", "control", "controlTestDueOn"].map(
    (name) => column(name),
  ),
  ...["rationale", "evidence", "confidence", "answeredBy", "answeredAt"].map((name) => column(name)),
  column("version", "integer"),
];

const textOrNull = (value: unknown): string | null => {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
};

/** A row as some file has it; columns it lacks are empty. */
export const toAnswerRow = (values: Readonly<Record<string, unknown>>): AnswerRow => ({
  catalogue: textOrNull(values.catalogue) ?? "",
  id: (textOrNull(values.id) ?? "").trim(),
  question: textOrNull(values.question) ?? "",
  answer: textOrNull(values.answer)?.trim() ?? null,
  target: textOrNull(values.target)?.trim() ?? null,
  reason: textOrNull(values.reason),
  control: textOrNull(values.control),
  controlTestDueOn: textOrNull(values.controlTestDueOn),
  rationale: textOrNull(values.rationale),
  evidence: textOrNull(values.evidence),
  confidence: textOrNull(values.confidence)?.trim() ?? null,
  answeredBy: textOrNull(values.answeredBy),
  answeredAt: textOrNull(values.answeredAt),
  version: Number.isInteger(values.version) ? Number(values.version) : null,
});
