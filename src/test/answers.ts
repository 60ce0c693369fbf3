import { maturityModel } from "@/data/content/maturity-model";
import type { AnswersById } from "@/domain/assessment/answer-source";
import type { LevelByCapability } from "@/domain/framework/maturity-model";

/** Every criterion of these capabilities up to these maturity levels answered yes. */
export const yesUpTo = (levels: LevelByCapability): AnswersById =>
  new Map(
    maturityModel.capabilities
      .flatMap((capability) => capability.criteria)
      .filter(({ capabilityId, level }) => level <= (levels[capabilityId] ?? 0))
      .map(({ id }) => [id, { value: "yes", testDueOn: null }]),
  );
