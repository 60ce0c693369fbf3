/** The ground is the outage calendar: light where an outage is granted, lightest where it is one of the chosen site. */
export const groundOf = (grantedHours: readonly number[], mine: readonly number[] | null): string => {
  const share = 100 / grantedHours.length;
  const stops = grantedHours.map((hours, month) => {
    const isMine = (mine?.[month] ?? 0) > 0;
    const tone = isMine ? "raised" : hours > 0 ? "surface" : "ground";
    return `var(--color-${tone}) ${month * share}% ${(month + 1) * share}%`;
  });
  return `linear-gradient(to right, ${stops.join(", ")})`;
};

/** Where a period begins, as a share of the plot. */
export const at = (period: number, horizon: number): string => `${(100 * period) / horizon}%`;
