import type { Catalogue } from "@/domain/framework/catalogue";
import { catalogueDifference, type ItemChange } from "@/domain/framework/catalogue-difference";

/** For each of the items the last change that a version made to it. @param versions the newest first. */
export const latestChanges = (
  versions: readonly Catalogue[],
  itemIds: ReadonlySet<string>,
): ReadonlyMap<string, ItemChange> => {
  const latest = new Map<string, ItemChange>();
  versions.slice(0, -1).forEach((after, at) => {
    const before = versions[at + 1] ?? null;
    for (const change of catalogueDifference(before, after)) {
      const { id } = change.item;
      if (itemIds.has(id) && !latest.has(id)) latest.set(id, change);
    }
  });
  return latest;
};
