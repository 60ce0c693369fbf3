/** 1 initial, 2 managed, 3 defined (practised), 4 improving. Rates a process; never added to a security level. */
export const PROCESS_MATURITY_LEVELS = [1, 2, 3, 4] as const;
export type ProcessMaturityLevel = (typeof PROCESS_MATURITY_LEVELS)[number];

/**
 * IEC 62443-2-1:2024, maturity levels ML 1 to ML 4: a group of requirements is at the lowest of them, none is picked.
 * Null while one of them, or all, is not rated.
 */
export const groupMaturityLevel = (
  requirements: readonly (ProcessMaturityLevel | null)[],
): ProcessMaturityLevel | null =>
  requirements.includes(null)
    ? null
    : (PROCESS_MATURITY_LEVELS.find((level) => requirements.includes(level)) ?? null);
