/** Why no answers can be brought into an assessment; null where they can. */
export const noAnswersReason = ({
  frozenAt,
  mayAnswer,
}: {
  readonly frozenAt: string | null;
  readonly mayAnswer: boolean;
}): string | null => {
  if (frozenAt !== null) return "It is frozen and takes no more answers.";
  return mayAnswer ? null : "A facilitator or contributor can.";
};
