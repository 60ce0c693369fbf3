/** What a member may do; permissions hang on the role alone. */
export const ROLES = [
  "owner",
  "programme-lead",
  "facilitator",
  "site-lead",
  "contributor",
  "executive",
  "auditor",
] as const;
export type Role = (typeof ROLES)[number];

/** Which world a member speaks for; decides whose signature counts, never what may be opened. */
export const DISCIPLINES = ["IT", "operations", "safety", "facilities", "vendor", "management"] as const;
export type Discipline = (typeof DISCIPLINES)[number];
