/** What a screen says while the stage of the loop before it has nothing to show. */
export const EMPTY_HEADLINES = {
  "no-sites": "No site is named yet. Start with the footprint: what is not known cannot be secured.",
  "no-assessment": "We do not know yet where we stand. Assess the first site to see its levels and gaps.",
  "no-gaps":
    "Gaps appear here once a site is assessed: what is below its target, ranked by safety, then money.",
  "no-objectives":
    "No objective is named yet. Name what the business must keep, and every gap gets its reason.",
  "no-plan":
    "There is no plan yet. Choose initiatives for the first gaps, and a first plan places them in time.",
} as const;

export type EmptyState = keyof typeof EMPTY_HEADLINES;
