import { answersInForce, type PlacedAnswer } from "@/domain/assessment/answer-place";
import type { PracticeAnswer, StoredPractice } from "@/domain/assessment/practice-answer";
import type { PracticesOutput } from "@/ui/assessment/practice-output";

export type InheritedPractice = PlacedAnswer<StoredPractice>;

/** What the group and the organisation say once, by item id; a word and a target are inherited each for itself. */
export type InheritedPractices = {
  readonly words: ReadonlyMap<string, InheritedPractice>;
  readonly targets: ReadonlyMap<string, InheritedPractice>;
};

type Given = Pick<PracticesOutput, "siteGroupAnswers" | "organisationAnswers">;

export const inheritedPractices = ({ siteGroupAnswers, organisationAnswers }: Given): InheritedPractices => {
  const inForce = (field: keyof Pick<PracticeAnswer, "value" | "target">) => {
    const said = (all: readonly StoredPractice[]) => all.filter(({ answer }) => answer[field] !== null);
    const given = { group: said(siteGroupAnswers), organisation: said(organisationAnswers) };
    return answersInForce(given, ({ itemId }) => itemId);
  };
  return { words: inForce("value"), targets: inForce("target") };
};
