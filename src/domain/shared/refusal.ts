/** Every reason for which a rule of the domain may say no. Closed: a new reason is added here. */
export const REFUSAL_CODES = [
  "not-found",
  "not-permitted",
  "invalid-input",
  "conflict",
  "already-exists",
  "too-many-attempts",
  "wrong-credentials",
  "frozen",
  "limit-exceeded",
  "unreadable-file",
  "nothing-to-import",
  "job-not-cancellable",
  "weights-not-100",
  "prerequisite-cycle",
  "plan-infeasible",
  "signature-refused",
  "newer-database",
] as const;

export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * A rule said no. `message` is one or two sentences for the person at the screen: what happened, what is kept, what to do.
 * `detail` names the field or row where there is one.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly code: RefusalCode,
    message: string,
    readonly detail: Readonly<Record<string, string | number>> = {},
  ) {
    super(message);
  }
}
