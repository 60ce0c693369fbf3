import type { AnswersById } from "@/domain/assessment/answer-source";
import type { Control } from "@/domain/countermeasure/control";
import { controlsAt, type ControlsByCriterion } from "@/domain/countermeasure/control-register";
import { lastHoldsUntil } from "@/domain/countermeasure/control-state";
import type { Criterion } from "@/domain/framework/maturity-model";
import type { SiteId } from "@/domain/shared/ids";
import { laterDay } from "@/domain/shared/iso-day";

/** Controls in the register that stand in for a criterion. */
export type ControlSource = (criterion: Criterion) => readonly Control[];

/** What is answered once is compensated once, unless the site has controls of its own for it. */
export const controlsAtSite =
  (siteControls: ControlsByCriterion, organisationControls: ControlsByCriterion): ControlSource =>
  ({ id, scope }) =>
    siteControls.get(id) ?? (scope === "organisation" ? organisationControls.get(id) : undefined) ?? [];

/**
 * Answers whose compensations last as long as the last of their controls: the one written in the answer and those of the
 * register. From the day the last one's test falls due the answer counts as "no", without anybody touching it.
 */
export const withControls = (answers: AnswersById, controls: ControlsByCriterion): AnswersById => {
  if (controls.size === 0) return answers;
  const dated = new Map(answers);
  for (const [criterionId, registered] of controls) {
    const answer = answers.get(criterionId);
    const end = lastHoldsUntil(registered);
    if (answer?.value !== "compensated" || end === null) continue;
    const testDueOn = answer.testDueOn === null ? end : laterDay(answer.testDueOn, end);
    dated.set(criterionId, { ...answer, testDueOn });
  }
  return dated;
};

/** `withControls` for every assessment, each with the controls of its place. */
export const withRegister = <
  Placed extends { readonly siteId: SiteId | null; readonly answers: AnswersById },
>(
  assessments: readonly Placed[],
  controls: readonly Control[],
): Placed[] =>
  controls.length === 0
    ? [...assessments]
    : assessments.map((assessment) => ({
        ...assessment,
        answers: withControls(assessment.answers, controlsAt(controls, assessment.siteId)),
      }));
