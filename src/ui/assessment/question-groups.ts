import type { Capability, Criterion } from "@/domain/framework/maturity-model";
import { isInherited, type AnswerSheet } from "@/ui/assessment/answer-sheet";

export type QuestionGroup = {
  readonly id: string;
  readonly title: string;
  /** Null where a group mixes capabilities, as in the quick mode. */
  readonly capability: Capability | null;
  readonly criteria: readonly Criterion[];
  /** Nothing to answer here: everything is answered once for the group or the organisation. */
  readonly isInherited: boolean;
};

/** Full mode: by capability. Quick mode: what harms people first, then by domain. */
export const questionGroups = (sheet: AnswerSheet): QuestionGroup[] => {
  const { index, mode, criteria } = sheet;
  const groups = new Map<
    string,
    Omit<QuestionGroup, "isInherited" | "criteria"> & { criteria: Criterion[] }
  >();
  for (const criterion of criteria) {
    const group =
      mode === "quick" ? quickGroup(sheet, criterion) : fullGroup(index.capability(criterion.capabilityId));
    const present = groups.get(group.id);
    if (present) present.criteria.push(criterion);
    else groups.set(group.id, { ...group, criteria: [criterion] });
  }
  return [...groups.values()].map((group) => ({
    ...group,
    isInherited: group.criteria.every((criterion) => isInherited(sheet, criterion)),
  }));
};

const fullGroup = (capability: Capability) => ({ id: capability.id, title: capability.name, capability });

const quickGroup = ({ index }: AnswerSheet, { safety, capabilityId }: Criterion) => {
  if (safety) return { id: "safety", title: "Can people be harmed?", capability: null };
  const { domainId } = index.capability(capabilityId);
  const domain = index.model.domains.find(({ id }) => id === domainId);
  return { id: domainId, title: domain?.name ?? domainId, capability: null };
};
