import { z } from "zod";
import { assertWeightsSumTo100, objectiveInput } from "@/domain/objective/objective";
import { sameObjectives } from "@/domain/objective/same-objectives";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { newId } from "@/data/new-id";
import { countLinksOf } from "@/data/objective/gap-links";
import { objectivesOf, replaceObjectives } from "@/data/objective/objectives";
import { lockProgramme } from "@/data/programme/lock-programme";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

const MOST_OBJECTIVES = 20;

/** Replaces the whole list, so that its weights can be checked; an objective that is missing goes with its links. */
export const saveObjectives = programmeCommand("objective:write")
  .input(
    z.object({
      objectives: z
        .array(objectiveInput.extend({ id: idOf<"objective">().nullable() }))
        .max(MOST_OBJECTIVES, `Keep to ${MOST_OBJECTIVES} objectives: more would weigh nothing.`),
      /** The list as it was read before it was edited. */
      before: z.array(objectiveInput.extend({ id: idOf<"objective">() })),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input }) => {
    refusePartOfSites(scope);
    assertWeightsSumTo100(input.objectives);
    await lockProgramme(tx, scope, "objectives");
    const stored = await objectivesOf(tx, scope);
    if (!sameObjectives(stored, input.before))
      throw new Refusal(
        "conflict",
        "Not saved: somebody else has changed the objectives since you opened them. Your list is kept here.",
      );
    const storedIds = new Set(stored.map(({ id }) => id));
    const named = input.objectives.flatMap(({ id }) => id ?? []);
    if (new Set(named).size < named.length || named.some((id) => !storedIds.has(id)))
      throw new Refusal(
        "not-found",
        "Not saved: one of these objectives is not in this programme. Load the page again.",
      );
    const removedIds = [...storedIds].filter((id) => !named.includes(id));
    const removedLinks = await countLinksOf(tx, scope, removedIds);
    await replaceObjectives(
      tx,
      scope,
      input.objectives.map(({ id, ...fields }) => ({ ...fields, id: id ?? newId<"objective">() })),
    );
    return { removedObjectives: removedIds.length, removedLinks };
  });
