import { answersAtSite, type AnswersById, type AnswerSource } from "@/domain/assessment/answer-source";
import { askedCriteria, fullModeDepth, type AssessmentMode } from "@/domain/assessment/asked-criteria";
import type { FullModeDepth } from "@/domain/assessment/next-criteria";
import { overGroupAnswers } from "@/domain/assessment/placed-assessment";
import { siteLevels, type SiteLevels } from "@/domain/assessment/site-levels";
import { standingOf, zeroCounts, type StandingCounts } from "@/domain/assessment/standing";
import type { Criterion, LevelByCapability } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";

export type SheetInput = {
  readonly index: ModelIndex;
  readonly mode: AssessmentMode;
  /** Of a site or of a group of sites. False: the assessment of what the organisation answers once. */
  readonly isSite: boolean;
  /** A frozen assessment asks nothing; it shows what was answered. */
  readonly isFrozen: boolean;
  readonly targets: LevelByCapability;
  readonly own: AnswersById;
  /** Answered once for the site's group; empty anywhere but at a site. */
  readonly ofGroup: AnswersById;
  /** Answered once for the organisation; empty where the sheet is the organisation's own. */
  readonly inherited: AnswersById;
  /** Capabilities that are asked beyond their target. */
  readonly requested: ReadonlySet<string>;
  /** ISO date. */
  readonly today: string;
};

/** One assessment as it stands with the answers at hand; recomputed with every answer. */
export type AnswerSheet = SheetInput & {
  /** In the order of asking. Inherited criteria stand among them, but are not part of `counts`. */
  readonly criteria: readonly Criterion[];
  readonly depth: FullModeDepth;
  readonly answerOf: AnswerSource;
  readonly levels: SiteLevels;
  readonly counts: StandingCounts;
  readonly asked: number;
};

const NO_ANSWERS: AnswersById = new Map();

export const isInherited = (
  { isSite, own, ofGroup }: Pick<SheetInput, "isSite" | "own" | "ofGroup">,
  { id, scope }: Criterion,
): boolean => isSite && !own.has(id) && (scope === "organisation" || ofGroup.has(id));

const shownCriteria = (input: SheetInput, depth: FullModeDepth, answerOf: AnswerSource): Criterion[] => {
  const { index, mode, isSite, isFrozen, own, today } = input;
  const all = index.model.capabilities.flatMap(({ criteria }) => criteria);
  if (isFrozen) return all.filter(({ id }) => own.has(id));
  const askedOf = (scope: Criterion["scope"]) => askedCriteria(index, mode, scope, depth, answerOf, today);
  if (!isSite) return askedOf("organisation");
  const shown = [...askedOf("site"), ...askedOf("organisation")];
  if (mode === "quick")
    return [...shown.filter(({ safety }) => safety), ...shown.filter(({ safety }) => !safety)];
  const ids = new Set(shown.map(({ id }) => id));
  return all.filter(({ id }) => ids.has(id));
};

export const answerSheet = (input: SheetInput): AnswerSheet => {
  const { index, isSite, targets, own, ofGroup, inherited, requested, today } = input;
  const depth = fullModeDepth(index, targets, own, requested);
  const [siteAnswers, organisationAnswers] = isSite
    ? [overGroupAnswers(own, ofGroup), inherited]
    : [NO_ANSWERS, own];
  const answerOf = answersAtSite(siteAnswers, organisationAnswers);
  const criteria = shownCriteria(input, depth, answerOf);
  const counts = zeroCounts();
  const ownScope = criteria.filter((criterion) => !isSite || criterion.scope === "site");
  for (const criterion of ownScope) counts[standingOf(answerOf(criterion), today)] += 1;
  return {
    ...input,
    criteria,
    depth,
    answerOf,
    levels: siteLevels(index, siteAnswers, organisationAnswers, today),
    counts,
    asked: ownScope.length,
  };
};
