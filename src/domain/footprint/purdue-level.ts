/** 3.5 is the industrial DMZ: practice, not part of the original model. A reference level, not a security level. */
export const PURDUE_LEVELS = ["0", "1", "2", "3", "3.5", "4", "5"] as const;
export type PurdueLevel = (typeof PURDUE_LEVELS)[number];

const BY_TEXT = new Map<string, PurdueLevel>([
  ...PURDUE_LEVELS.map((level): [string, PurdueLevel] => [level, level]),
  ["dmz", "3.5"],
  ["idmz", "3.5"],
  ["industrial dmz", "3.5"],
]);

const PREFIX = /^(?:purdue )?(?:(?:level|layer|lvl|ebene|niveau|l)[ _-]?)?(?=[0-5](?:\.|$))/;

/** Reads `1`, `1.0`, `Level 1`, `L3.5`, `DMZ` in any case; null when the text is none of these. */
export const parsePurdueLevel = (text: string): PurdueLevel | null => {
  const exact = BY_TEXT.get(text);
  if (exact) return exact;
  const folded = text.trim().toLowerCase().replace(",", ".").replace(PREFIX, "").replace(/\.0$/, "");
  return BY_TEXT.get(folded) ?? null;
};
