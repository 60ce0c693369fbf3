import { z } from "zod";
import { MILS } from "@/domain/assessment/models/c2m2-model";
import { chooseTier, CSF_TIERS } from "@/domain/assessment/models/csf-tier";
import { practiceScaleOf } from "@/domain/assessment/models/practice-scale";
import type { FrameworkJudgement } from "@/domain/assessment/framework-judgement";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { saveJudgement } from "@/data/assessment/framework-assessments";
import { userById } from "@/data/organisation/users";
import { assessedCatalogue, practicable } from "@/api/practice/practicable";
import { today } from "@/api/today";
import { programmeCommand } from "@/api/trpc";

const common = {
  assessmentId: idOf<"assessment">(),
  /** Version of the judgement that the writer saw. */
  expectedVersion: z.int(),
};

const demandSeen = (stored: FrameworkJudgement, expectedVersion: number): void => {
  if (stored.version !== expectedVersion)
    throw new Refusal(
      "conflict",
      "Not saved: somebody changed the targets or the tier in the meantime. Theirs is shown now; choose again if yours should stay.",
    );
};

const demandScale = (catalogueId: string, scale: "c2m2" | "csf", what: string): void => {
  if (practiceScaleOf(catalogueId) !== scale)
    throw new Refusal("invalid-input", `Not saved: this framework has no ${what}.`);
};

/** The MIL a domain of C2M2 is to reach; null: none is set. */
export const setTargetMil = programmeCommand("assessment:write")
  .input(z.object({ ...common, domainId: z.string().max(200), mil: z.literal(MILS).nullable() }))
  .mutation(async ({ ctx: { tx, scope }, input: { assessmentId, expectedVersion, domainId, mil } }) => {
    const assessment = await practicable(tx, scope, assessmentId);
    const { judgement, catalogueId } = assessment;
    demandScale(catalogueId, "c2m2", "target MIL");
    const index = await assessedCatalogue(tx, scope, assessment);
    if (!index.children(null).some(({ id }) => id === domainId))
      throw new Refusal("invalid-input", `Not saved: C2M2 has no domain ${domainId}.`, { domainId });
    demandSeen(judgement, expectedVersion);
    const { [domainId]: _, ...others } = judgement.targetMils;
    const targetMils = mil === null ? others : { ...others, [domainId]: mil };
    const next = { ...judgement, targetMils, version: judgement.version + 1 };
    await saveJudgement(tx, scope, assessmentId, next);
    return next;
  });

/** The tier of NIST CSF that a person says fits, with the reason. Nothing computes it. */
export const chooseCsfTier = programmeCommand("assessment:write")
  .input(
    z.object({
      ...common,
      tier: z.literal(CSF_TIERS, { error: "Choose a tier from 1 to 4." }),
      rationale: z.string().max(4000, "Shorten this to 4000 characters."),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { assessmentId, expectedVersion, tier, rationale } }) => {
    const { judgement, catalogueId } = await practicable(tx, scope, assessmentId);
    demandScale(catalogueId, "csf", "tier");
    demandSeen(judgement, expectedVersion);
    const member = await userById(scope.userId);
    const chosenBy = member?.name ?? "a former member";
    const chosen = chooseTier({ tier, rationale, chosenBy, chosenOn: today() });
    const next = { ...judgement, tier: chosen, version: judgement.version + 1 };
    await saveJudgement(tx, scope, assessmentId, next);
    return next;
  });
