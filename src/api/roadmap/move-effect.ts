import type { MoveEffect } from "@/domain/roadmap/move-package";
import { effectOfMove } from "@/domain/roadmap/move-package";
import type { WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { monthsBetween } from "@/domain/shared/month";
import { toInstance } from "@/domain/roadmap/to-instance";
import type { Roadmap } from "@/api/roadmap/read-roadmap";

/** What moving a package breaks and resolves. Its own pin is not held against it: the person who moves it sets it anew. */
export const moveEffectIn = (
  { programme, packages, sites, limits, starts }: Roadmap,
  packageId: WorkPackageId,
  startMonth: Month | null,
): MoveEffect => {
  const unpinned = packages.map((each) => (each.id === packageId ? { ...each, pinnedStart: null } : each));
  const newStart = startMonth && monthsBetween(programme.startMonth, startMonth);
  return effectOfMove(toInstance(programme, unpinned, sites, limits), starts, packageId, newStart);
};
