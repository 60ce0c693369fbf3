import { firstDueOn } from "@/domain/programme/obligation-template";
import type { StartOutcome } from "@/domain/programme/start-path";
import type { StartPathOutput } from "@/ui/programme/start-output";

/** Where the person departs from what follows. */
export type StartEdits = {
  readonly profileId: string | null;
  readonly frameworks: Readonly<Record<string, boolean>>;
  readonly obligations: Readonly<Record<string, boolean>>;
  readonly days: Readonly<Record<string, string>>;
};

export const NO_EDITS: StartEdits = { profileId: null, frameworks: {}, obligations: {}, days: {} };

type Choice = { readonly id: string; readonly name: string; readonly why: string; readonly isIn: boolean };
export type ObligationChoice = Choice & {
  readonly dueOn: string;
  readonly source: string;
  /** The day it has now; null where the programme does not have it. */
  readonly presentDueOn: string | null;
};

export type StartDecision = {
  readonly profileId: string;
  readonly frameworks: readonly Choice[];
  readonly obligations: readonly ObligationChoice[];
};

const FOLLOWED_ALREADY = "followed already";
const NO_LONGER = "does not follow from the answers any more";

/** What would be applied: what follows, with what the programme has already, as the person changed it. */
export const startDecision = (
  { templates, frameworks, present, startMonth }: StartPathOutput,
  outcome: StartOutcome,
  edits: StartEdits,
): StartDecision => {
  const reasons = new Map(outcome.frameworks.map(({ id, because }) => [id, because.join(" ")]));
  const duties = new Map(outcome.obligations.map(({ id, because }) => [id, because.join(" ")]));
  const names = new Map(frameworks.map(({ id, name }) => [id, name]));
  const open = new Map(
    present.obligations
      .filter(({ metOn }) => metOn === null)
      .map(({ templateId, dueOn }) => [templateId, dueOn]),
  );
  const met = new Set(
    present.obligations.filter(({ metOn }) => metOn !== null).map(({ templateId }) => templateId),
  );
  return {
    profileId: edits.profileId ?? outcome.profile.id,
    frameworks: [...new Set([...reasons.keys(), ...present.frameworkIds])].map((id) => ({
      id,
      name: names.get(id) ?? id,
      why: reasons.get(id) ?? FOLLOWED_ALREADY,
      isIn: edits.frameworks[id] ?? true,
    })),
    obligations: templates
      .filter(({ id }) => open.has(id) || (duties.has(id) && !met.has(id)))
      .map((template) => {
        const { id, name, source } = template;
        const presentDueOn = open.get(id) ?? null;
        return {
          id,
          name,
          source,
          why: duties.get(id) ?? NO_LONGER,
          isIn: edits.obligations[id] ?? duties.has(id),
          dueOn: edits.days[id] ?? presentDueOn ?? firstDueOn(template, startMonth),
          presentDueOn,
        };
      })
      .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)),
  };
};

/** What applying would change, a sentence each. */
export const changesOf = (
  { profiles, frameworks, present }: StartPathOutput,
  decision: StartDecision,
): string[] => {
  const profileName = (id: string) => profiles.find((each) => each.id === id)?.name ?? id;
  const frameworkName = (id: string) => frameworks.find((each) => each.id === id)?.name ?? id;
  const chosen = decision.frameworks.filter(({ isIn }) => isIn).map(({ id }) => id);
  return [
    ...(decision.profileId === present.profileId
      ? []
      : [`Profile: ${profileName(decision.profileId)} instead of ${profileName(present.profileId)}`]),
    ...chosen.filter((id) => !present.frameworkIds.includes(id)).map((id) => `Follow ${frameworkName(id)}`),
    ...present.frameworkIds
      .filter((id) => !chosen.includes(id))
      .map((id) => `Follow ${frameworkName(id)} no more`),
    ...decision.obligations.flatMap(({ name, isIn, dueOn, presentDueOn }) => {
      if (presentDueOn === null) return isIn ? [`Add: ${name}, ${dueOn}`] : [];
      if (!isIn) return [`Remove: ${name}`];
      return dueOn === presentDueOn ? [] : [`Move: ${name}, ${presentDueOn} to ${dueOn}`];
    }),
  ];
};
