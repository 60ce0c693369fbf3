import { answersIn } from "@/cli/commands/score/answers-in";
import type { JsonObject } from "@/cli/read-json-object";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import type { AnswerValue } from "@/domain/assessment/answer";
import { rungwayScore } from "@/domain/assessment/models/rungway";
import type { UnmetPrerequisite } from "@/domain/assessment/unmet-prerequisites";

const WORDS = ["yes", "partly", "no", "unknown", "na", "comp"] as const;

const VALUES: Record<(typeof WORDS)[number], AnswerValue> = {
  yes: "yes",
  partly: "partly",
  no: "no",
  unknown: "unknown",
  na: "not-applicable",
  comp: "compensated",
};

/** A compensation from a file has no test date, so it never lapses. */
export const scoreRungway = (input: JsonObject, today: string) => {
  const given = answersIn(input, (id) => index.criterion(id) !== undefined, WORDS);
  const answers = new Map([...given].map(([id, word]) => [id, { value: VALUES[word], testDueOn: null }]));
  const { capabilities, domains } = rungwayScore(index, answers, today);
  return {
    domains: Object.fromEntries(domains),
    capabilities: Object.fromEntries(
      [...capabilities].map(([id, { missing, warnings, ...levels }]) => [
        id,
        { ...levels, missing: missing.map(asWritten), warnings: warnings.map(asWritten) },
      ]),
    ),
  };
};

const asWritten = ({ prerequisite, presentLevel }: UnmetPrerequisite) => {
  const { level, requiresCapabilityId, requiresLevel } = prerequisite;
  return { level, requires: requiresCapabilityId, requiresLevel, presentLevel };
};
