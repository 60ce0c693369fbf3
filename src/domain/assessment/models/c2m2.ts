import {
  ATTAINABLE_MILS,
  type AttainableMil,
  type C2m2Domain,
  type C2m2Model,
  type Mil,
} from "@/domain/assessment/models/c2m2-model";

/** Fully, largely, partially, not implemented. A practice nobody has answered is not in the answers. */
export const C2M2_ANSWERS = ["FI", "LI", "PI", "NI"] as const;
export type C2m2Answer = (typeof C2M2_ANSWERS)[number];
export type C2m2Answers = ReadonlyMap<string, C2m2Answer>;
/** U: unanswered, which counts as not implemented. */
export type C2m2Counts = Readonly<Record<C2m2Answer | "U", number>>;

export type C2m2DomainScore = {
  readonly mil: Mil;
  /** Practices achieved of all, per MIL and not cumulated. */
  readonly achieved: Readonly<Record<AttainableMil, readonly [achieved: number, all: number]>>;
  /** Practices up to the next MIL that are not achieved, in the order of the model; empty at MIL 3. */
  readonly blocking: readonly string[];
  /** By objective id. */
  readonly objectives: ReadonlyMap<string, C2m2Counts>;
};

/** By domain id, in the order of the model. C2M2 defines no MIL of the organisation and no percentage. */
export type C2m2Score = ReadonlyMap<string, C2m2DomainScore>;

/** C2M2 v2.1, section 2.3: largely implemented is enough. */
export const isAchieved = (answer: C2m2Answer | undefined): boolean => answer === "FI" || answer === "LI";

/**
 * DOE, Cybersecurity Capability Maturity Model v2.1 (June 2022), sections 2.2 and 2.3: MIL n of a domain is achieved when
 * every practice of the domain marked MIL 1 to n is achieved. Unanswered counts as not implemented, and a MIL without
 * practices is not achieved, as in CISA CSET (C2M2Business.cs).
 */
export const c2m2Score = (model: C2m2Model, answers: C2m2Answers): C2m2Score =>
  new Map(model.domains.map((domain) => [domain.id, domainScore(domain, answers)]));

/** `c2m2Score` once the answer to one practice has changed: only its domain is scored anew. */
export const c2m2ScoreAfter = (
  model: C2m2Model,
  before: C2m2Score,
  answers: C2m2Answers,
  practiceId: string,
): C2m2Score => {
  const domain = model.domainOf(practiceId);
  return domain ? new Map(before).set(domain.id, domainScore(domain, answers)) : before;
};

export type C2m2Gap = {
  readonly domainId: string;
  readonly mil: Mil;
  readonly target: Mil;
  /** MILs missing to the target. */
  readonly gap: number;
  /** Practices up to the target that are not achieved, in the order of the model. */
  readonly open: readonly string[];
};

/** C2M2 v2.1 lets the organisation set a target MIL per domain; a domain without one has no gap and is left out. */
export const c2m2Gaps = (
  model: C2m2Model,
  answers: C2m2Answers,
  score: C2m2Score,
  targets: ReadonlyMap<string, Mil>,
): C2m2Gap[] =>
  model.domains.flatMap((domain) => {
    const target = targets.get(domain.id);
    if (target === undefined) return [];
    const mil = score.get(domain.id)?.mil ?? 0;
    const open = notAchieved(domain, answers, target);
    return { domainId: domain.id, mil, target, gap: Math.max(0, target - mil), open };
  });

const notAchieved = ({ practices }: C2m2Domain, answers: C2m2Answers, upTo: number): string[] =>
  practices.filter(({ id, mil }) => mil <= upTo && !isAchieved(answers.get(id))).map(({ id }) => id);

const domainScore = (domain: C2m2Domain, answers: C2m2Answers): C2m2DomainScore => {
  const achieved: Record<AttainableMil, [number, number]> = { 1: [0, 0], 2: [0, 0], 3: [0, 0] };
  const objectives = new Map<string, C2m2Counts>();
  for (const { id, practices } of domain.objectives) {
    const counts = { FI: 0, LI: 0, PI: 0, NI: 0, U: 0 };
    for (const practice of practices) {
      const answer = answers.get(practice.id);
      counts[answer ?? "U"] += 1;
      achieved[practice.mil][1] += 1;
      if (isAchieved(answer)) achieved[practice.mil][0] += 1;
    }
    objectives.set(id, counts);
  }
  const isComplete = ([done, all]: readonly [number, number]) => all > 0 && done === all;
  const firstMissed = ATTAINABLE_MILS.find((mil) => !isComplete(achieved[mil])) ?? 4;
  const mil = ATTAINABLE_MILS.findLast((each) => each < firstMissed) ?? 0;
  return { mil, achieved, blocking: notAchieved(domain, answers, mil + 1), objectives };
};
