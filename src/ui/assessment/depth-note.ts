import { standingOf, type Standing } from "@/domain/assessment/standing";
import { ATTAINABLE_LEVELS, type MaturityLevel } from "@/domain/framework/maturity-model";
import type { AnswerSheet } from "@/ui/assessment/answer-sheet";

export type DepthNote = {
  /** Why the questions of a capability end where they do. */
  readonly text: string | null;
  /** The level that can be asked on request, beyond what the programme aims at this year. */
  readonly beyond: MaturityLevel | null;
  /** Answers to questions that are not asked now; they are kept. */
  readonly keptAnswers: number;
};

const MET: readonly Standing[] = ["yes", "compensated", "not-applicable"];

/** Full mode only: says in words where a capability stops and why. */
export const depthNote = (sheet: AnswerSheet, capabilityId: string): DepthNote => {
  const { index, isSite, own, depth, criteria, answerOf, today } = sheet;
  const asked = criteria.filter(
    (criterion) => criterion.capabilityId === capabilityId && (!isSite || criterion.scope === "site"),
  );
  const askedIds = new Set(asked.map(({ id }) => id));
  const keptAnswers = index
    .capability(capabilityId)
    .criteria.filter(
      ({ id, scope }) => own.has(id) && !askedIds.has(id) && (!isSite || scope === "site"),
    ).length;
  const last = Math.max(0, ...asked.map(({ level }) => level));
  const upTo = depth.levelFourFor.has(capabilityId) ? 4 : Math.min(depth.targets[capabilityId] ?? 0, 3);
  const standings = asked.map((criterion) => standingOf(answerOf(criterion), today));
  const isOpen = standings.includes("not-answered");
  const isUnmet = standings.some((standing) => standing !== "not-answered" && !MET.includes(standing));
  const note = (text: string | null, beyond: MaturityLevel | null = null) => ({ text, beyond, keptAnswers });

  if (last < upTo && isUnmet) return note(`Level ${last} is not met, so level ${last + 1} is not asked.`);
  if (last < upTo && isOpen) return note(`Level ${last + 1} is asked once level ${last} is met.`);
  if (last < upTo)
    return note(`The organisation-wide answer does not meet level ${last + 1}, so no more is asked here.`);
  if (isUnmet || isOpen || upTo === 4) return note(null);
  const beyond = ATTAINABLE_LEVELS.find((level) => level > upTo) ?? null;
  return beyond === 4 && (depth.targets[capabilityId] ?? 0) === 4
    ? note("Level 4 is asked on request.", beyond)
    : note(`Met up to level ${upTo}, this year’s target.`, beyond);
};
