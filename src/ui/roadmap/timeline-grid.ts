/** Names of the lanes left, months right; the same for everything that shares the time axis. */
export const LANE_GRID = "grid grid-cols-[176px_minmax(0,1fr)] pr-4";

/** Below this width the axis scrolls instead of shrinking. */
export const PLOT_WIDTH = "min-w-[1040px]";

export const plotColumns = (months: number) => ({
  gridTemplateColumns: `repeat(${months}, minmax(0, 1fr))`,
});
