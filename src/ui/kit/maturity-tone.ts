/** A step of the maturity scale, light to dark; the numeral is always printed with it. */
export type MaturityTone = 0 | 1 | 2 | 3 | 4;

export const MATURITY_FILL: Record<MaturityTone, string> = {
  0: "bg-maturity-0 text-maturity-0-ink",
  1: "bg-maturity-1 text-maturity-1-ink",
  2: "bg-maturity-2 text-maturity-2-ink",
  3: "bg-maturity-3 text-maturity-3-ink",
  4: "bg-maturity-4 text-maturity-4-ink",
};

/** A target is drawn in its own tone, so its frame vanishes once the fill reaches it. */
export const MATURITY_FRAME: Record<MaturityTone, string> = {
  0: "border-maturity-0",
  1: "border-maturity-1",
  2: "border-maturity-2",
  3: "border-maturity-3",
  4: "border-maturity-4",
};
