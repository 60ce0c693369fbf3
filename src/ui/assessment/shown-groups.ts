import { standingOf, type Standing } from "@/domain/assessment/standing";
import type { Criterion } from "@/domain/framework/maturity-model";
import type { AnswerDesk } from "@/ui/assessment/answer-desk";
import type { QuestionGroup } from "@/ui/assessment/question-groups";

export type ShownGroup = QuestionGroup & {
  readonly isFolded: boolean;
  /** Criteria that are neither folded away nor filtered out. */
  readonly shown: readonly Criterion[];
};

export type View = {
  /** Only questions of this standing that are asked here; null shows all. */
  readonly show: Standing | null;
  /** Only these questions; null does not narrow. */
  readonly only: ReadonlySet<string> | null;
  /** Groups that are inherited as a whole are folded unless they are named here. */
  readonly unfolded: ReadonlySet<string>;
};

export const shownGroups = (
  { groups, sheet, isOwn }: Pick<AnswerDesk, "groups" | "sheet" | "isOwn">,
  { show, only, unfolded }: View,
): ShownGroup[] => {
  const stands = (criterion: Criterion) =>
    show === null ||
    (standingOf(sheet.answerOf(criterion), sheet.today) === show &&
      (criterion.scope === "site" || isOwn(criterion.id)));
  const passes = (criterion: Criterion) => stands(criterion) && (only === null || only.has(criterion.id));
  return groups.map((group) => {
    const isFolded = group.isInherited && show === null && only === null && !unfolded.has(group.id);
    return { ...group, isFolded, shown: isFolded ? [] : group.criteria.filter(passes) };
  });
};
