import type { z } from "zod";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Obligation } from "@/domain/programme/obligation";
import { startPathInput } from "@/domain/programme/obligation-input";
import { knownAnswers } from "@/domain/programme/start-path";
import { Refusal } from "@/domain/shared/refusal";
import type { Tx } from "@/data/client";
import { frameworkIndex } from "@/data/content/frameworks";
import { obligationTemplate } from "@/data/content/obligations";
import { startPaths } from "@/data/content/start-paths";
import {
  deleteObligation,
  insertObligations,
  obligationsOf,
  saveObligation,
} from "@/data/programme/obligations";
import { lockStartChoice, saveStartChoice } from "@/data/programme/start-choice";
import { knownProfile } from "@/api/programme/known-profile";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each) => b.includes(each));

const fromTemplate = (templateId: string, dueOn: string): Omit<Obligation, "id"> => {
  const template = obligationTemplate(templateId);
  if (!template)
    throw new Refusal("invalid-input", "The pack has no such duty. Reload the page.", {
      field: "obligations",
    });
  const { name, catalogueId, source, note } = template;
  return { templateId, name, catalogueId, source, note, dueOn, metOn: null };
};

type Chosen = z.infer<typeof startPathInput>["obligations"];

/** Duties of one's own and those that are met stay as they are; what is met is not asked for a second time. */
const settleObligations = async (tx: Tx, scope: AuthorisedProgramme, chosen: Chosen): Promise<void> => {
  const dueOnById = new Map(chosen.map(({ templateId, dueOn }) => [templateId, dueOn]));
  const kept = new Set<string>();
  for (const { id, templateId, dueOn, metOn } of await obligationsOf(tx, scope)) {
    if (templateId === null) continue;
    kept.add(templateId);
    if (metOn !== null) continue;
    const day = dueOnById.get(templateId);
    if (day === undefined) await deleteObligation(tx, scope, id);
    else if (day !== dueOn) await saveObligation(tx, scope, id, { dueOn: day });
  }
  const added = [...dueOnById].filter(([templateId]) => !kept.has(templateId));
  await insertObligations(
    tx,
    scope,
    added.map(([templateId, dueOn]) => fromTemplate(templateId, dueOn)),
  );
};

/**
 * Profile, frameworks and duties as decided, in one step.
 * @throws Refusal `conflict` where profile or frameworks were changed since the person saw them.
 */
export const applyStartPath = programmeCommand("programme:write")
  .input(startPathInput)
  .mutation(
    async ({ ctx: { tx, scope }, input: { answers, profileId, frameworkIds, obligations, seen } }) => {
      refusePartOfSites(scope);
      knownProfile(profileId);
      const present = await lockStartChoice(tx, scope);
      if (present.profileId !== seen.profileId || !sameSet(present.frameworkIds, seen.frameworkIds))
        throw new Refusal(
          "conflict",
          "Nothing was applied: somebody changed the profile or the frameworks in the meantime. Your answers are kept here. Reload and look at the preview again.",
        );
      const strange = frameworkIds.find((id) => !frameworkIndex(id) && !present.frameworkIds.includes(id));
      if (strange !== undefined)
        throw new Refusal("invalid-input", "Choose frameworks from the list.", { field: "frameworkIds" });
      await saveStartChoice(tx, scope, {
        answers: knownAnswers(startPaths, answers),
        profileId,
        frameworkIds: [...new Set(frameworkIds)],
      });
      await settleObligations(tx, scope, obligations);
    },
  );
