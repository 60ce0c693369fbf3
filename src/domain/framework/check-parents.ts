import type { CatalogueProblem, DraftItem } from "@/domain/framework/catalogue-draft";
import { quoted } from "@/domain/framework/text-problem";

type ById = ReadonlyMap<string, DraftItem>;

/** A problem for each unknown parent and, once, for each circle. */
export const parentProblems = (items: readonly DraftItem[]): CatalogueProblem[] => {
  const byId = new Map<string, DraftItem>();
  for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
  return [...unknownParents(items, byId), ...circles(items, byId)];
};

const unknownParents = (items: readonly DraftItem[], byId: ById): CatalogueProblem[] =>
  items.flatMap(({ where, parentId }) =>
    parentId === null || byId.has(parentId)
      ? []
      : [{ where, reason: `The parent ${quoted(parentId)} is not in the catalogue.` }],
  );

/** Each circle at the item where it was entered; every item is walked over once. */
const circles = (items: readonly DraftItem[], byId: ById): CatalogueProblem[] => {
  const problems: CatalogueProblem[] = [];
  const walkOf = new Map<string, number>();
  items.forEach((start, walk) => {
    const path: DraftItem[] = [];
    let item: DraftItem | undefined = byId.get(start.id);
    while (item && !walkOf.has(item.id)) {
      walkOf.set(item.id, walk);
      path.push(item);
      item = item.parentId === null ? undefined : byId.get(item.parentId);
    }
    if (!item || walkOf.get(item.id) !== walk || path.length === 0) return;
    const circle = path.slice(path.indexOf(item));
    problems.push({ where: item.where, reason: circleReason(circle.map(({ id }) => quoted(id))) });
  });
  return problems;
};

const circleReason = (ids: readonly string[]): string => {
  const [first = ""] = ids;
  const named = ids.length > 5 ? [...ids.slice(0, 4), `… (${ids.length} items)`] : ids;
  return `The item lies below itself: ${[...named, first].join(" › ")}.`;
};
