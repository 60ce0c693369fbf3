import type { InheritedAnswer } from "@/ui/assessment/answer-desk";

/** “the organisation”, “group North”. */
export const inheritedFrom = ({ from }: Pick<InheritedAnswer, "from">): string =>
  from === "organisation" ? "the organisation" : from;
