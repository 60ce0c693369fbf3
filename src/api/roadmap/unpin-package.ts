import { z } from "zod";
import { idOf } from "@/domain/shared/ids";
import { lockRoadmap } from "@/data/roadmap/plans";
import { placePackages } from "@/data/roadmap/work-packages";
import { packageIn, readRoadmap } from "@/api/roadmap/read-roadmap";
import { recountViolations } from "@/api/roadmap/recount-violations";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** It stays where it stands until the next planning run, which may move it. */
export const unpinPackage = programmeCommand("roadmap:write")
  .input(z.object({ packageId: idOf<"work-package">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { packageId } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const { id, startMonth, unplacedReason } = packageIn(await readRoadmap(tx, scope), packageId);
    await placePackages(tx, scope, [{ id, startMonth, unplacedReason, isPinned: false }]);
    return { violationCount: await recountViolations(tx, scope) };
  });
