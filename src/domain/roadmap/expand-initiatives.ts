import type { Gap } from "@/domain/gap/gap";
import type { WorkPackageId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { blockedStages } from "./blocked-stages";
import type { BlockedStage } from "./blocked-stages";
import type { InitiativeCatalogue, InitiativeTemplate, RolePool } from "./initiative-catalogue";
import type { AdoptedInitiative, InitiativeStage, StagingInput } from "./initiative-stages";
import { stagesOf } from "./initiative-stages";
import type { LevelAt } from "./level-lookup";
import type { PackageNaming, PackagePart } from "./package-parts";
import { partsOf } from "./package-parts";
import { prerequisiteCycleIn } from "./prerequisite-cycle";
import type { EffectByGap } from "./risk-points";
import { liftsOf, stageEffects } from "./stage-effect";
import type { StageEffect } from "./stage-effect";
import type { PrerequisiteInput, StagePrerequisites } from "./stage-prerequisites";
import { stagePrerequisites } from "./stage-prerequisites";
import { stagesBySite } from "./stages-at";
import type { WorkPackage } from "./work-package";

export type ExpansionInput = Omit<PrerequisiteInput, "sites"> &
  Pick<StagingInput, "sites" | "parallelSiteTeams"> & {
    readonly initiatives: readonly AdoptedInitiative[];
    readonly catalogue: Pick<InitiativeCatalogue, "referenceOrganisation" | "rolePools">;
    readonly gaps: readonly Gap[];
    readonly effects: EffectByGap;
    readonly idFor: PackageNaming;
  };

export type Expansion = {
  readonly packages: readonly WorkPackage[];
  /** Work that cannot be planned, because what it needs is neither there nor in the roadmap. */
  readonly blocked: readonly BlockedStage[];
};

/**
 * Work packages of the initiatives, per site and stage, at most a quarter long, with what each waits for. Codes count by
 * phase, initiative, stage and step. Refuses a circle of prerequisites and names its packages.
 */
export const expandInitiatives = (input: ExpansionInput): Expansion => {
  const { sites, parallelSiteTeams, catalogue, levelAt } = input;
  const staging = { sites, parallelSiteTeams, reference: catalogue.referenceOrganisation };
  const stages = input.initiatives
    .toSorted(({ template: a }, { template: b }) => a.phase - b.phase || (a.id < b.id ? -1 : 1))
    .flatMap((initiative) => stagesOf(initiative, staging));
  const stagesAt = stagesBySite(stages);
  const prerequisites = new Map(stages.map((stage) => [stage, stagePrerequisites(stage, stagesAt, input)]));
  const blocked = blockedStages(prerequisites);
  const open = stages.filter((stage) => !blocked.has(stage));
  const parts = open.flatMap((stage) => partsOf(stage, input.idFor));
  const context: PackageContext = {
    prerequisites,
    levelAt,
    rolePools: catalogue.rolePools,
    effects: stageEffects(input.gaps, open, stagesBySite(open), input.effects),
    lastIds: new Map(parts.map(({ stage, id }) => [stage, id])),
    codeWidth: Math.max(2, String(parts.length).length),
  };
  const packages = parts.map((part, index) => packageOf(part, index, context));
  refuseCycle(packages);
  return { packages, blocked: [...blocked.values()] };
};

type PackageContext = {
  readonly prerequisites: ReadonlyMap<InitiativeStage, StagePrerequisites>;
  readonly levelAt: LevelAt;
  readonly rolePools: readonly RolePool[];
  readonly effects: ReadonlyMap<InitiativeStage, StageEffect>;
  /** The package that finishes each stage. */
  readonly lastIds: ReadonlyMap<InitiativeStage, WorkPackageId>;
  readonly codeWidth: number;
};

const packageOf = (part: PackagePart, index: number, context: PackageContext): WorkPackage => {
  const { stage, isLast, previousId } = part;
  const { template, id: initiativeId } = stage.initiative;
  const waitsFor = [...(context.prerequisites.get(stage)?.waitsFor ?? [])];
  const effect = context.effects.get(stage);
  return {
    id: part.id,
    code: `P-${String(index + 1).padStart(context.codeWidth, "0")}`,
    initiativeId,
    name: part.name,
    domainId: template.domainId,
    siteId: stage.siteId,
    stage: stage.stage,
    durationPeriods: part.months,
    roles: rolePoolsOf(template, context.rolePools),
    cost: part.cost,
    cutoverOutageHours: isLast ? stage.outageHours : 0,
    prerequisites:
      previousId === null ? waitsFor.flatMap((each) => context.lastIds.get(each) ?? []) : [previousId],
    earliestStart: null,
    deadline: null,
    isMandatory: false,
    isSafety: template.isSafety || (effect?.closesSafetyGap ?? false),
    pinnedStart: null,
    riskReduction: isLast ? roundTo2(effect?.riskPoints ?? 0) : 0,
    lifts: isLast ? liftsOf(stage, context.levelAt) : [],
  };
};

/** People are levelled by pool; a role that belongs to no pool stands for itself. */
const rolePoolsOf = (
  { figures }: InitiativeTemplate,
  pools: readonly RolePool[],
): Readonly<Record<string, number>> => {
  const fteByPool: Record<string, number> = {};
  for (const [role, fte] of Object.entries(figures.effortFte)) {
    const poolId = pools.find(({ roles }) => roles.includes(role))?.id ?? role;
    fteByPool[poolId] = roundTo2((fteByPool[poolId] ?? 0) + fte);
  }
  return fteByPool;
};

const roundTo2 = (value: number): number => Math.round(value * 100) / 100;

const refuseCycle = (packages: readonly WorkPackage[]): void => {
  const cycle = prerequisiteCycleIn(packages);
  if (cycle === null) return;
  const codes = new Map<string, string>(packages.map(({ id, code, name }) => [id, `${code} ${name}`]));
  throw new Refusal(
    "prerequisite-cycle",
    `These packages wait for each other: ${cycle.map((id) => codes.get(id)).join(" → ")}. ` +
      "The roadmap is unchanged. Remove one of their initiatives.",
    { package: cycle[0] ?? "" },
  );
};
