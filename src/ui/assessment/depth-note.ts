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
  const askable = index
    .capability(capabilityId)
    .criteria.filter(({ scope }) => scope === (isSite ? "site" : "organisation"));
  const shown = new Set(criteria.map(({ id }) => id));
  const asked = askable.filter(({ id }) => shown.has(id));
  const keptAnswers = askable.filter(({ id }) => own.has(id) && !shown.has(id)).length;
  const target = depth.targets[capabilityId] ?? 0;
  const upTo = depth.levelFourFor.has(capabilityId) ? 4 : Math.min(target, 3);
  const last = Math.max(0, ...asked.map(({ level }) => level));
  const standings = asked.map((criterion) => standingOf(answerOf(criterion), today));
  const isOpen = standings.includes("not-answered");
  const isUnmet = standings.some((standing) => standing !== "not-answered" && !MET.includes(standing));
  const next = ATTAINABLE_LEVELS.find(
    (level) => level > last && askable.some((criterion) => criterion.level === level),
  );
  const note = (text: string | null, beyond: MaturityLevel | null = null) => ({ text, beyond, keptAnswers });

  if (next === undefined) return note(null);
  if (next <= upTo && isUnmet) return note(`Level ${last} is not met, so level ${next} is not asked.`);
  if (next <= upTo && isOpen) return note(`Level ${next} is asked once level ${last} is met.`);
  if (next <= upTo)
    return note(`What the organisation answered holds level ${next} back, so it is not asked here.`);
  if (isUnmet || isOpen) return note(null);
  return note(
    target > upTo ? "Level 4 is asked on request." : `Met up to level ${upTo}, this year’s target.`,
    next,
  );
};
