import { can } from "@/domain/access/permission";
import { knownAnswers } from "@/domain/programme/start-path";
import { frameworks } from "@/data/content/frameworks";
import { maturityModel } from "@/data/content/maturity-model";
import { obligationTemplates } from "@/data/content/obligations";
import { startPaths } from "@/data/content/start-paths";
import { obligationsOf } from "@/data/programme/obligations";
import { programmeOf } from "@/data/programme/programmes";
import { startChoiceOf } from "@/data/programme/start-choice";
import { programmeQuery } from "@/api/trpc";

/** The questions with all that can follow from them, and what the programme has decided so far. */
export const startPath = programmeQuery("programme:read").query(async ({ ctx: { tx, scope } }) => {
  const [{ startMonth }, choice, obligations] = await Promise.all([
    programmeOf(tx, scope),
    startChoiceOf(tx, scope),
    obligationsOf(tx, scope),
  ]);
  const { questions, rules, fallback, source } = startPaths;
  return {
    paths: { questions, rules, fallback },
    source,
    templates: obligationTemplates,
    profiles: maturityModel.profiles.map(({ id, name, note }) => ({ id, name, note })),
    frameworks: frameworks.map(({ id, name }) => ({ id, name })),
    startMonth,
    present: { ...choice, answers: knownAnswers(startPaths, choice.answers), obligations },
    mayWrite: can(scope.role, "programme:write") && scope.siteIds === null,
  };
});
