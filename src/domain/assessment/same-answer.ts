/** Whether two answers say the same; null is no answer, and a field left out is one without a value. */
export const isSameAnswer = (a: object | null, b: object | null): boolean => isSame(a, b);

const isSame = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (!isRecord(a) || !isRecord(b)) return false;
  return [...Object.keys(a), ...Object.keys(b)].every((key) => isSame(a[key], b[key]));
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
