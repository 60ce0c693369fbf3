/** risk: the most risk taken out; soonest: what finds a place that way is finished as early as possible. */
export const PLANNING_AIMS = ["risk", "soonest"] as const;
export type PlanningAim = (typeof PLANNING_AIMS)[number];

/** How long the planner may look. */
export const PLANNING_SECONDS = [10, 30, 60] as const;
export type PlanningSeconds = (typeof PLANNING_SECONDS)[number];

export type PlanningState = "queued" | "running" | "done" | "cancelled" | "failed";

export const isUnderway = (state: PlanningState): boolean => state === "queued" || state === "running";
