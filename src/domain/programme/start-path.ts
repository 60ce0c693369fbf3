/** The answer that is always possible. */
export const UNKNOWN = "unknown";

export type StartQuestion = {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly kind: "one" | "many";
  readonly options: readonly { readonly id: string; readonly label: string }[];
};

type Condition = {
  readonly question: string;
  /** One of these was answered. */
  readonly anyOf?: readonly string[] | undefined;
  /** None of these was answered; holds without an answer too. */
  readonly noneOf?: readonly string[] | undefined;
};

export type StartRule = {
  readonly id: string;
  /** All of them. */
  readonly when: readonly Condition[];
  readonly because: string;
  readonly start?: "regulated" | undefined;
  /** The first rule that holds and names one decides. */
  readonly profileId?: string | undefined;
  readonly frameworkIds: readonly string[];
  readonly obligationIds: readonly string[];
  readonly note?: string | undefined;
};

export type StartPaths = {
  readonly questions: readonly StartQuestion[];
  readonly rules: readonly StartRule[];
  readonly fallback: {
    readonly profileId: string;
    readonly frameworkIds: readonly string[];
    readonly because: string;
  };
};

/** Chosen options by question; a question that is missing or empty has not been answered. */
export type StartAnswers = Readonly<Record<string, readonly string[]>>;

/** Something that follows, with the sentences that say why. */
export type Followed = { readonly id: string; readonly because: readonly string[] };

export type StartOutcome = {
  readonly path: "regulated" | "starter";
  readonly profile: Followed;
  readonly frameworks: readonly Followed[];
  readonly obligations: readonly Followed[];
  readonly notes: readonly string[];
};

const holds = (answers: StartAnswers, { question, anyOf, noneOf }: Condition): boolean => {
  const given = answers[question] ?? [];
  return (
    (anyOf === undefined || anyOf.some((option) => given.includes(option))) &&
    !noneOf?.some((option) => given.includes(option))
  );
};

const collect = (rules: readonly StartRule[], idsOf: (rule: StartRule) => readonly string[]): Followed[] => {
  const reasons = new Map<string, string[]>();
  for (const rule of rules)
    for (const id of idsOf(rule)) reasons.set(id, [...(reasons.get(id) ?? []), rule.because]);
  return [...reasons].map(([id, because]) => ({ id, because }));
};

const rulesFor = (paths: StartPaths, answers: StartAnswers): StartRule[] =>
  paths.rules.filter(({ when }) => when.every((condition) => holds(answers, condition)));

/** What follows from the answers; without a rule that names a profile the starter profile. */
export const startOutcome = (paths: StartPaths, answers: StartAnswers): StartOutcome => {
  const rules = rulesFor(paths, answers);
  const { profileId, frameworkIds, because } = paths.fallback;
  const deciding = rules.find((rule) => rule.profileId !== undefined);
  const starter: StartRule = { id: "fallback", when: [], because, frameworkIds, obligationIds: [] };
  return {
    path: rules.some(({ start }) => start === "regulated") ? "regulated" : "starter",
    profile: {
      id: deciding?.profileId ?? profileId,
      because: [deciding?.because ?? because],
    },
    frameworks: collect(deciding ? rules : [...rules, starter], (rule) => rule.frameworkIds),
    obligations: collect(rules, (rule) => rule.obligationIds),
    notes: [...new Set(rules.flatMap(({ note }) => note ?? []))],
  };
};

export type AnswerEffect = {
  /** The profile that this answer brings; null where it would be the same without it. */
  readonly profileId: string | null;
  readonly frameworkIds: readonly string[];
  readonly obligationIds: readonly string[];
  readonly notes: readonly string[];
  /** Sentences of the rules that hold because of it. */
  readonly because: readonly string[];
};

/** What one answer adds to all the others. */
export const effectOf = (paths: StartPaths, answers: StartAnswers, questionId: string): AnswerEffect => {
  const after = startOutcome(paths, answers);
  const without = { ...answers, [questionId]: [] };
  const before = startOutcome(paths, without);
  const rulesBefore = rulesFor(paths, without);
  const added = (ids: readonly Followed[], known: readonly Followed[]) =>
    ids.filter(({ id }) => !known.some((each) => each.id === id)).map(({ id }) => id);
  return {
    profileId: after.profile.id === before.profile.id ? null : after.profile.id,
    frameworkIds: added(after.frameworks, before.frameworks),
    obligationIds: added(after.obligations, before.obligations),
    notes: after.notes.filter((note) => !before.notes.includes(note)),
    because: rulesFor(paths, answers)
      .filter((rule) => !rulesBefore.includes(rule))
      .map(({ because }) => because),
  };
};

/** The answer after an option was chosen: “don't know” and “none” stand alone, and so does one of many in a single choice. */
export const chosenWith = (
  { kind }: Pick<StartQuestion, "kind">,
  given: readonly string[],
  option: string,
): readonly string[] => {
  if (kind === "one") return [option];
  if (given.includes(option)) return given.filter((each) => each !== option);
  if (STAND_ALONE.has(option)) return [option];
  return [...given.filter((each) => !STAND_ALONE.has(each)), option];
};

const STAND_ALONE = new Set([UNKNOWN, "none"]);

/** Only options that the pack still has; nothing of an older pack or a typed address comes in. */
export const knownAnswers = (paths: StartPaths, answers: StartAnswers): StartAnswers =>
  Object.fromEntries(
    paths.questions.flatMap(({ id, kind, options }) => {
      const known = (answers[id] ?? []).filter(
        (option) => option === UNKNOWN || options.some((each) => each.id === option),
      );
      return known.length === 0 ? [] : [[id, kind === "one" ? known.slice(0, 1) : known]];
    }),
  );
