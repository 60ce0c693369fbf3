/**
 * Pixels from the plot's top for each label's middle: at its own height where there is room, otherwise pushed down
 * by its upper neighbour, and the whole stack lifted again where it would leave the plot.
 */
export const spreadLabels = (shares: readonly number[], heightPx: number, gapPx: number): number[] => {
  const byHeight = shares
    .map((share, index) => ({ index, top: (1 - share) * heightPx }))
    .sort((a, b) => a.top - b.top);
  byHeight.forEach((label, rank) => {
    const above = byHeight[rank - 1];
    if (above) label.top = Math.max(label.top, above.top + gapPx);
  });
  byHeight.toReversed().forEach((label, rank, fromFoot) => {
    const below = fromFoot[rank - 1];
    label.top = Math.min(label.top, below ? below.top - gapPx : heightPx);
  });
  return byHeight.sort((a, b) => a.index - b.index).map(({ top }) => top);
};
