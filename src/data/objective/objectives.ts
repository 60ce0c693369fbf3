import { and, desc, eq, notInArray } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Objective } from "@/domain/objective/objective";
import type { Tx } from "@/data/client";
import { objectives } from "@/data/schema";

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(objectives.organisationId, scope.organisationId), eq(objectives.programmeId, scope.programmeId));

/** Heaviest first. */
export const objectivesOf = (tx: Tx, scope: AuthorisedProgramme): Promise<Objective[]> =>
  tx
    .select({
      id: objectives.id,
      name: objectives.name,
      owner: objectives.owner,
      measure: objectives.measure,
      target: objectives.target,
      weight: objectives.weight,
    })
    .from(objectives)
    .where(inThisProgramme(scope))
    .orderBy(desc(objectives.weight), objectives.name);

/** Makes the stored list equal to this one; an objective that is missing goes with its links. */
export const replaceObjectives = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  wanted: readonly Objective[],
): Promise<void> => {
  const kept = wanted.map(({ id }) => id);
  await tx
    .delete(objectives)
    .where(
      kept.length > 0 ? and(inThisProgramme(scope), notInArray(objectives.id, kept)) : inThisProgramme(scope),
    );
  for (const objective of wanted) {
    const { id, ...fields } = objective;
    const saved = await tx
      .update(objectives)
      .set(fields)
      .where(and(inThisProgramme(scope), eq(objectives.id, id)))
      .returning({ id: objectives.id });
    if (saved.length === 0)
      await tx
        .insert(objectives)
        .values({ organisationId: scope.organisationId, programmeId: scope.programmeId, ...objective });
  }
};
