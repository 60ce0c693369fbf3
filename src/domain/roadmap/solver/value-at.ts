import type { Series } from "./instance";

// Apart from the schema, so that the planner's workers start without it.
export const valueAt = (figures: Series, period: number): number =>
  typeof figures === "number" ? figures : (figures[period] ?? 0);
