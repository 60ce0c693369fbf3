import type { AnswerDesk } from "@/ui/assessment/answer-desk";
import { shownGroups, type View } from "@/ui/assessment/shown-groups";

/** The questions of a desk as the keys move through them. */
export type QuestionWalk = {
  /** Criterion ids as they stand on the screen, hidden ones among them. */
  readonly order: readonly string[];
  /** Neither filtered out nor folded away. */
  readonly isVisible: (criterionId: string) => boolean;
  /** Answered here, or about to be answered differently here. */
  readonly isOwn: (criterionId: string) => boolean;
  readonly firstOpen: () => string | null;
  /** Where an answer leads: the next visible own question, at the end the first one that was left out. */
  readonly afterAnswer: (from: string) => string | null;
  /** The next question without an answer; from the end it starts over. */
  readonly openAfter: (from: string | null) => string | null;
  readonly step: (from: string | null, offset: 1 | -1) => string | null;
};

const nextIn = (
  order: readonly string[],
  from: string | null,
  qualifies: (criterionId: string) => boolean,
): string | null => order.slice(from === null ? 0 : order.indexOf(from) + 1).find(qualifies) ?? null;

/** @param differing inherited criteria that are to be answered differently here. */
export const questionWalk = (desk: AnswerDesk, view: View, differing: ReadonlySet<string>): QuestionWalk => {
  const groups = shownGroups(desk, view);
  const order = groups.flatMap(({ criteria }) => criteria.map(({ id }) => id));
  const visible = new Set(groups.flatMap(({ shown }) => shown.map(({ id }) => id)));
  const isVisible = (id: string) => visible.has(id);
  const isOwn = (id: string) => desk.isOwn(id) || differing.has(id);
  const isOpen = (id: string) => isOwn(id) && desk.questionOf(id).answer === null;
  const firstOpen = () => nextIn(order, null, isOpen);
  return {
    order,
    isVisible,
    isOwn,
    firstOpen,
    afterAnswer: (from) => nextIn(order, from, (id) => isOwn(id) && isVisible(id)) ?? firstOpen(),
    openAfter: (from) => nextIn(order, from, isOpen) ?? firstOpen(),
    step: (from, offset) => nextIn(offset === 1 ? order : order.toReversed(), from, isVisible),
  };
};
