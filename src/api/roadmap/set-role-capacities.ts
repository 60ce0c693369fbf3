import { z } from "zod";
import { roleCapacitiesInput } from "@/domain/roadmap/limits-input";
import { refuseUnseen } from "@/domain/shared/seen-value";
import { Refusal } from "@/domain/shared/refusal";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { programmeOf } from "@/data/programme/programmes";
import { lockRoadmap } from "@/data/roadmap/plans";
import { limitsOf, saveRoleCapacities } from "@/data/roadmap/limits";
import { recountViolations } from "@/api/roadmap/recount-violations";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

export const setRoleCapacities = programmeCommand("roadmap:write")
  .input(z.object({ roleCapacities: roleCapacitiesInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { roleCapacities } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const { horizonMonths } = await programmeOf(tx, scope);
    const saved = roleCapacities.flatMap(({ roleId, capacityFte }, index) => {
      const pool = initiativeCatalogue.rolePools.find(({ id }) => id === roleId);
      if (!pool)
        throw new Refusal("not-found", `Not saved: there is no role ${roleId}. Load the page again.`, {
          field: `roleCapacities.${index}.roleId`,
        });
      if (capacityFte && capacityFte.length !== horizonMonths)
        throw new Refusal(
          "invalid-input",
          `Not saved: ${pool.name} has ${capacityFte.length} months, the programme ${horizonMonths}. Load the page again.`,
          { field: `roleCapacities.${index}.capacityFte` },
        );
      return capacityFte ? [{ roleId, name: pool.name, capacityFte }] : [];
    });
    const stored = new Map(
      (await limitsOf(tx, scope)).roleCapacities.map(({ roleId, capacityFte }) => [roleId, capacityFte]),
    );
    refuseUnseen(
      "a capacity",
      roleCapacities.map(({ roleId, capacityFte, seen }) => ({
        key: roleId,
        seen,
        stored: stored.get(roleId),
        wanted: capacityFte,
      })),
    );
    const removed = roleCapacities.flatMap(({ roleId, capacityFte }) => (capacityFte ? [] : roleId));
    await saveRoleCapacities(tx, scope, saved, removed);
    return { violationCount: await recountViolations(tx, scope) };
  });
