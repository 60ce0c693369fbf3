import type { RequirementStanding } from "@/domain/assessment/models/security-levels";

/** One sentence for the person who asks why a foundational requirement of a zone stands where it stands. */
export const explainRequirement = (standing: RequirementStanding): string => {
  const { requirement, target, capability, native, achieved, reading, compensations } = standing;
  const figures = `${requirement}: SL-A ${achieved} against SL-T ${target}`;
  const controlsThat = (state: (typeof compensations)[number]["state"]) =>
    compensations
      .filter((each) => each.state === state)
      .map(({ control }) => control)
      .join(", ");
  switch (reading) {
    case "met":
      return standing.isUnrecorded
        ? `${figures}, met, but components give SL-C ${capability}: record the compensation that lifts it.`
        : `${figures}, met natively.`;
    case "compensated":
      return `${figures}, met from SL ${native} by ${controlsThat("lifts")}.`;
    case "retest":
      return `${figures}: the test of ${controlsThat("lapsed")} is due, so it lifts nothing until it is tested again.`;
    case "configure":
      return `${figures}: installed components can give SL-C ${capability}, so configuration or work on them closes the gap.`;
    case "compensate-or-replace":
      return `${figures}: components give only SL-C ${capability}, so a compensating countermeasure or a new component is needed.`;
  }
};
