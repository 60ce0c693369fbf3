/** A package is at most one quarter long, so that every step shows its effect. */
const LONGEST_PACKAGE_MONTHS = 3;

export type WorkStep = {
  readonly months: number;
  /** Names the part where the work is cut; null where it stays whole. */
  readonly label: string | null;
};

/** Work cut into parts of at most a quarter, as equal as whole months allow, the longer ones first. */
export const workSteps = (months: number, hasCutover: boolean): WorkStep[] => {
  const count = Math.ceil(months / LONGEST_PACKAGE_MONTHS);
  return Array.from({ length: count }, (_, index) => ({
    months: Math.floor(months / count) + (index < months % count ? 1 : 0),
    label: labelOf(index, count, hasCutover),
  }));
};

const labelOf = (index: number, count: number, hasCutover: boolean): string | null => {
  if (count === 1) return null;
  if (index === 0) return "design";
  if (index === count - 1) return hasCutover ? "cut-over" : "hand-over";
  return count === 3 ? "preparation" : `preparation ${index}`;
};
