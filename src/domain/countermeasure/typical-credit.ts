/** The middle of what is typical, in whole percent as a share: what an entry of the pack proposes. */
export const typicalCredit = ({ low, high }: { readonly low: number; readonly high: number }): number =>
  Math.round((low + high) * 50) / 100;
