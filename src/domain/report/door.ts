/** Where a number's rows can be seen; the renderer knows the address. */
export type Door = {
  readonly screen: "footprint" | "assessment" | "results" | "gaps" | "objectives" | "roadmap" | "obligations";
  /** Narrows the screen to the rows behind the number, for example `{ only: "safety" }`. */
  readonly filter: Readonly<Record<string, string>>;
};

export const doorTo = (screen: Door["screen"], filter: Door["filter"] = {}): Door => ({ screen, filter });
