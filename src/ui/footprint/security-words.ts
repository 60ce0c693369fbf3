import { REQUIREMENT_NAMES } from "@/domain/assessment/requirement-names";
import type { EnteredLevel, RequirementCell, ZoneState } from "@/domain/assessment/zone-reading";
import type { SecurityLevelsOutput } from "@/ui/footprint/security-output";

export const STATE_WORDS: Record<ZoneState, string> = {
  met: "met",
  "not-met": "not met",
  unknown: "unknown",
};

export const levelWords = (level: EnteredLevel): string => (level === null ? "unknown" : String(level));

/** "−1", "0", or nothing as long as it is unknown. */
export const gapWords = (gap: number | null): string =>
  gap === null ? "" : gap === 0 ? "0" : `\u2212${gap}`;

/** "FR1 Identification and authentication: SL-T 2, SL-C 2, SL-A 1, gap −1" */
export const cellWords = ({ requirement, target, capability, achieved, gap }: RequirementCell): string =>
  [
    `${requirement} ${REQUIREMENT_NAMES[requirement].name}: SL-T ${levelWords(target)}`,
    `SL-C ${levelWords(capability)}`,
    `SL-A ${levelWords(achieved)}`,
    ...(gap === null ? [] : [gap === 0 ? "no gap" : `gap ${gapWords(gap)}`]),
  ].join(", ");

const are = (count: number) => (count === 1 ? "is" : "are");

export const securityHeadline = ({ counts }: Pick<SecurityLevelsOutput, "counts">): string => {
  const { total, met, unknown } = counts;
  if (total === 0) return "No zone yet: security levels are set per zone, never per plant.";
  if (unknown === total)
    return `The security levels of ${total === 1 ? "the only zone" : `all ${total} zones`} are unknown.`;
  const missed = counts["not-met"];
  const rest = unknown === 0 ? "" : `; ${unknown} ${are(unknown)} unknown`;
  const fell = counts.lapsed === 0 ? "" : ` ${counts.lapsed} fell back: a test is due.`;
  return `${met} of ${total} zones ${met === 1 ? "meets its" : "meet their"} target, ${missed} ${
    missed === 1 ? "does" : "do"
  } not${rest}.${fell}`;
};
