type Node = { readonly id: string; readonly prerequisites: readonly string[] };

/** The ids of one circle of prerequisites, the first repeated at the end; null where there is none. */
export const prerequisiteCycleIn = (nodes: readonly Node[]): string[] | null => {
  const prerequisitesOf = new Map(nodes.map(({ id, prerequisites }) => [id, prerequisites]));
  const finished = new Set<string>();
  for (const { id: root } of nodes) {
    const path: string[] = [];
    const open = new Set<string>();
    const pending: { id: string; leaving: boolean }[] = [{ id: root, leaving: false }];
    for (let step = pending.pop(); step; step = pending.pop()) {
      const { id, leaving } = step;
      if (leaving) {
        open.delete(id);
        finished.add(id);
        path.pop();
        continue;
      }
      if (open.has(id)) return [...path.slice(path.indexOf(id)), id];
      if (finished.has(id)) continue;
      open.add(id);
      path.push(id);
      pending.push({ id, leaving: true });
      for (const needed of prerequisitesOf.get(id) ?? []) pending.push({ id: needed, leaving: false });
    }
  }
  return null;
};
