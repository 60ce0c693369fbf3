import type { Objective } from "@/domain/objective/objective";

const FIELDS = [
  "name",
  "owner",
  "measure",
  "target",
  "weight",
] as const satisfies readonly (keyof Objective)[];

/** Whether two lists say the same, in whatever order: nobody has changed one of them since it was read as the other. */
export const sameObjectives = (a: readonly Objective[], b: readonly Objective[]): boolean => {
  const byId = new Map(a.map((objective) => [objective.id, objective]));
  return (
    a.length === b.length &&
    byId.size === new Set(b.map(({ id }) => id)).size &&
    b.every((objective) => {
      const other = byId.get(objective.id);
      return other !== undefined && FIELDS.every((field) => other[field] === objective[field]);
    })
  );
};
