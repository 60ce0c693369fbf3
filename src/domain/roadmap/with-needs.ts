import type { Instance } from "./solver/instance";

/** These packages and all they need, directly or through others. */
export const withNeeds = ({ packages }: Instance, ids: Iterable<string>): Set<string> => {
  const byId = new Map(packages.map((each) => [each.id, each]));
  const found = new Set(ids);
  for (const id of found) for (const needed of byId.get(id)?.prerequisites ?? []) found.add(needed);
  return found;
};
