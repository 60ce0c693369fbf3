import type {
  Capability,
  Criterion,
  MaturityLevel,
  MaturityModel,
  Prerequisite,
  SectorProfile,
} from "@/domain/framework/maturity-model";
import { isGroupWide } from "@/domain/framework/group-wide";
import { levelOrder, type LevelStep } from "@/domain/framework/level-order";
import { invariant } from "@/domain/shared/invariant";

/** Look-ups over one content pack. Lists keep the order of the pack; an unknown id is a defect of the caller. */
export type ModelIndex = {
  readonly model: MaturityModel;
  readonly capability: (capabilityId: string) => Capability;
  /** Undefined for an id that the pack does not have: answers may outlive a version of the model. */
  readonly criterion: (criterionId: string) => Criterion | undefined;
  readonly profile: (profileId: string) => SectorProfile | undefined;
  readonly criteriaAt: (capabilityId: string, maturityLevel: MaturityLevel) => readonly Criterion[];
  readonly prerequisitesAt: (capabilityId: string, maturityLevel: MaturityLevel) => readonly Prerequisite[];
  /** Ids of the capabilities that have this one among their prerequisites. */
  readonly dependantsOf: (capabilityId: string) => readonly string[];
  /** Every level of every capability, each after all that it needs. */
  readonly levelOrder: readonly LevelStep[];
  /** Ids of the capabilities that are answered once; asked for every prerequisite of every site. */
  readonly groupWide: ReadonlySet<string>;
};

export const indexModel = (model: MaturityModel): ModelIndex => {
  const capabilities = byId(model.capabilities);
  const criteria = byId(model.capabilities.flatMap((capability) => capability.criteria));
  const profiles = byId(model.profiles);
  const criteriaAt = byCapabilityLevel(model, [...criteria.values()]);
  const prerequisitesAt = byCapabilityLevel(model, model.prerequisites);
  return {
    model,
    capability: (capabilityId) => known(capabilities, capabilityId),
    criterion: (criterionId) => criteria.get(criterionId),
    profile: (profileId) => profiles.get(profileId),
    criteriaAt,
    prerequisitesAt,
    dependantsOf: dependantsIn(model),
    levelOrder: levelOrder(model, prerequisitesAt),
    groupWide: new Set(model.capabilities.filter(isGroupWide).map(({ id }) => id)),
  };
};

const byId = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

const known = <Value>(map: ReadonlyMap<string, Value>, capabilityId: string): Value => {
  const value = map.get(capabilityId);
  invariant(value !== undefined, `the maturity model has no capability ${capabilityId}`);
  return value;
};

const dependantsIn = ({ capabilities, prerequisites }: MaturityModel) => {
  const dependants = new Map<string, Set<string>>(capabilities.map(({ id }) => [id, new Set()]));
  for (const { capabilityId, requiresCapabilityId } of prerequisites)
    known(dependants, requiresCapabilityId).add(capabilityId);
  const lists = new Map([...dependants].map(([id, ids]) => [id, [...ids]]));
  return (capabilityId: string): readonly string[] => known(lists, capabilityId);
};

const byCapabilityLevel = <Item extends { capabilityId: string; level: MaturityLevel }>(
  model: MaturityModel,
  items: readonly Item[],
) => {
  const rows = new Map<string, Item[][]>(model.capabilities.map(({ id }) => [id, [[], [], [], [], []]]));
  for (const item of items) known(rows, item.capabilityId)[item.level]?.push(item);
  return (capabilityId: string, level: MaturityLevel): readonly Item[] =>
    known(rows, capabilityId)[level] ?? [];
};
