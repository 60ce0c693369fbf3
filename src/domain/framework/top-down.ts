/**
 * Each parent before its children, siblings in the order given. Needs ids without doubles and parents without circles.
 * Without recursion, as a catalogue may be one chain of thousands.
 */
export const topDown = <Item extends { readonly id: string; readonly parentId: string | null }>(
  items: readonly Item[],
): Item[] => {
  const children = new Map<string | null, Item[]>();
  for (const item of items.toReversed()) {
    const siblings = children.get(item.parentId);
    if (siblings) siblings.push(item);
    else children.set(item.parentId, [item]);
  }
  const ordered: Item[] = [];
  const stack = [...(children.get(null) ?? [])];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    ordered.push(item);
    for (const child of children.get(item.id) ?? []) stack.push(child);
  }
  return ordered;
};
