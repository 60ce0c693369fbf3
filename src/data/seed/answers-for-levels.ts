import type { Answer, AnswerConfidence, AnswerValue, CompensatingControl } from "@/domain/assessment/answer";
import { isGroupWide } from "@/domain/framework/group-wide";
import { ATTAINABLE_LEVELS } from "@/domain/framework/maturity-model";
import type { Capability, Criterion, MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import { pick } from "@/data/seed/spread";

/** Wished level by capability id; null: the room could not say, missing: not asked. */
export type WishedLevels = ReadonlyMap<string, MaturityLevel | null>;

export type Wish = {
  /** Varies what does not follow from the levels. */
  readonly key: string;
  readonly levels: WishedLevels;
  readonly controls: ReadonlyMap<string, CompensatingControl>;
  readonly remarks: ReadonlyMap<string, string>;
};

export type GivenAnswer = { readonly criterionId: string; readonly answer: Answer };

const CONFIDENCES: Record<Criterion["answerBy"], readonly [AnswerConfidence, ...AnswerConfidence[]]> = {
  ask: ["stated"],
  show: ["documented", "documented", "stated"],
  measure: ["verified", "documented"],
  prove: ["verified", "documented", "stated"],
};

const answering = (wish: Wish, { id, answerBy }: Criterion, value: AnswerValue): GivenAnswer => {
  const control = wish.controls.get(id);
  return {
    criterionId: id,
    answer: {
      value: control ? "compensated" : value,
      ...(control && { control }),
      rationale: wish.remarks.get(id) ?? "",
      evidenceUrl: null,
      confidence: pick(`${wish.key} ${id}`, CONFIDENCES[answerBy]),
    },
  };
};

const BEGUN: readonly [AnswerValue, ...AnswerValue[]] = ["partly", "no", "partly", "yes"];

/** Part of the level above is often there already, never all of it: the last open criterion stays open. */
const begun = (wish: Wish, criteria: readonly Criterion[]): GivenAnswer[] => {
  const last = criteria.findLast(({ id }) => !wish.controls.has(id));
  return criteria.map((criterion) => {
    const value = pick(`${wish.key} ${criterion.id} begun`, BEGUN);
    return answering(wish, criterion, criterion === last && value === "yes" ? "partly" : value);
  });
};

/** As a full assessment asks: level by level up to the first that is not met. */
const laddered = (
  wish: Wish,
  wished: MaturityLevel | null,
  criteriaAt: (level: MaturityLevel) => readonly Criterion[],
): GivenAnswer[] => {
  if (wished === null) return criteriaAt(1).map((each) => answering(wish, each, "unknown"));
  return ATTAINABLE_LEVELS.flatMap((level) => {
    if (level <= wished) return criteriaAt(level).map((each) => answering(wish, each, "yes"));
    return level === wished + 1 ? begun(wish, criteriaAt(level)) : [];
  });
};

/** What a site answers itself: its own criteria, and a level that it would inherit but has not reached. */
const askedAtSite = (index: ModelIndex, id: string, level: MaturityLevel, wished: MaturityLevel | null) => {
  const criteria = index.criteriaAt(id, level);
  const own = criteria.filter(({ scope }) => scope === "site");
  return own.length === 0 && wished !== null && level > wished ? criteria : own;
};

const wishedCapabilities = ({ model }: ModelIndex, { levels }: Wish) =>
  model.capabilities.flatMap((capability): [Capability, MaturityLevel | null][] => {
    const wished = levels.get(capability.id);
    return wished === undefined ? [] : [[capability, wished]];
  });

/** Answers of one site that make each capability reach exactly the wished level, before prerequisites. */
export const siteAnswersFor = (index: ModelIndex, wish: Wish): GivenAnswer[] =>
  wishedCapabilities(index, wish)
    .filter(([capability]) => !isGroupWide(capability))
    .flatMap(([{ id }, wished]) => laddered(wish, wished, (level) => askedAtSite(index, id, level, wished)));

/**
 * Answers given once for all sites: the group-wide capabilities, and what sites inherit.
 * @param wish with the highest level of any site for the capabilities of the sites.
 */
export const organisationAnswersFor = (index: ModelIndex, wish: Wish): GivenAnswer[] =>
  wishedCapabilities(index, wish).flatMap(([{ id }, wished]) =>
    laddered(wish, wished, (level) =>
      index.criteriaAt(id, level).filter(({ scope }) => scope === "organisation"),
    ),
  );
