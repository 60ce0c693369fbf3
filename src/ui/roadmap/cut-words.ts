import type { CutAim } from "@/domain/roadmap/cut-alternatives";

/** What each plan of a budget cut is for. */
export const CUT_WORDS: Record<CutAim, { readonly title: string; readonly sentence: string }> = {
  risk: {
    title: "Most risk out",
    sentence: "Takes out the most risk points the money left can buy, whatever has to move or go for it.",
  },
  kept: {
    title: "Fewest dropped",
    sentence: "As few packages as possible lose their place; what cannot be paid in its month comes later.",
  },
  unmoved: {
    title: "Nothing put off",
    sentence: "What keeps its place keeps its month, the rest is dropped. Only protected work may move.",
  },
};
