import { z } from "zod";
import { Refusal } from "@/domain/shared/refusal";
import { initiativeCatalogue } from "@/data/content/initiatives";
import { deleteInitiatives, insertInitiatives } from "@/data/roadmap/initiatives";
import { lockRoadmap } from "@/data/roadmap/plans";
import { workId } from "@/data/roadmap/work-id";
import { assessRoadmap } from "@/api/roadmap/assess-roadmap";
import { expandRoadmap } from "@/api/roadmap/expand-roadmap";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** Makes the roadmap hold these initiatives and no others, cut into work packages. */
export const adoptInitiatives = programmeCommand("roadmap:write")
  .input(z.object({ catalogueIds: z.array(z.string().max(40)).max(200) }))
  .mutation(async ({ ctx: { tx, scope }, input: { catalogueIds } }) => {
    refusePartOfSites(scope);
    await lockRoadmap(tx, scope);
    const { adopted, proposal } = await assessRoadmap(tx, scope);
    const wanted = new Set(catalogueIds);
    const added = [...wanted].filter((id) => !adopted.some(({ catalogueId }) => catalogueId === id));
    for (const id of added) {
      const field = `catalogueIds.${catalogueIds.indexOf(id)}`;
      if (!initiativeCatalogue.initiatives.some((each) => each.id === id))
        throw new Refusal("not-found", `Nothing was adopted: the catalogue has no initiative ${id}.`, {
          field,
        });
      if (!proposal.initiatives.some(({ template }) => template.id === id))
        throw new Refusal(
          "invalid-input",
          `Nothing was adopted: no gap asks for ${id}, so it would have no work to do. Choose from the proposals.`,
          { field },
        );
    }
    const removed = adopted.filter(({ catalogueId }) => !wanted.has(catalogueId));
    await deleteInitiatives(
      tx,
      scope,
      removed.map(({ id }) => id),
    );
    await insertInitiatives(
      tx,
      scope,
      initiativeCatalogue.initiatives
        .filter(({ id }) => added.includes(id))
        .map(({ id, name, domainId }) => ({
          id: workId(scope.programmeId, id),
          catalogueId: id,
          name,
          domainId,
        })),
    );
    return { added: added.length, removed: removed.length, ...(await expandRoadmap(tx, scope)) };
  });
