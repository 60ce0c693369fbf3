import { and, eq, gt, inArray, or, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { gapKeyOf } from "@/domain/gap/gap";
import type { GapLink, GapLinkChange } from "@/domain/objective/gap-link";
import type { ObjectiveId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { gapLinks } from "@/data/schema";

const inThisProgramme = (scope: AuthorisedProgramme) =>
  and(eq(gapLinks.organisationId, scope.organisationId), eq(gapLinks.programmeId, scope.programmeId));

export const gapLinksOf = (tx: Tx, scope: AuthorisedProgramme): Promise<GapLink[]> =>
  tx
    .select({
      siteId: gapLinks.siteId,
      capabilityId: gapLinks.capabilityId,
      objectiveId: gapLinks.objectiveId,
      strength: gapLinks.strength,
    })
    .from(gapLinks)
    .where(inThisProgramme(scope));

/** Stores each link, or removes it where the strength is null; the last one counts where two name the same place. */
export const saveGapLinks = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  changes: readonly GapLinkChange[],
): Promise<void> => {
  const latest = [
    ...new Map(changes.map((change) => [`${change.objectiveId}/${gapKeyOf(change)}`, change])).values(),
  ];
  const removed = latest.filter(({ strength }) => strength === null);
  if (removed.length > 0)
    await tx
      .delete(gapLinks)
      .where(
        and(
          inThisProgramme(scope),
          or(
            ...removed.map(({ siteId, capabilityId, objectiveId }) =>
              and(
                eq(gapLinks.objectiveId, objectiveId),
                eq(gapLinks.capabilityId, capabilityId),
                sql`${gapLinks.siteId} is not distinct from ${siteId}`,
              ),
            ),
          ),
        ),
      );
  const stored = latest.flatMap(({ strength, ...link }) => (strength === null ? [] : { ...link, strength }));
  if (stored.length > 0)
    await tx
      .insert(gapLinks)
      .values(
        stored.map((link) => ({
          organisationId: scope.organisationId,
          id: newId<"gap-link">(),
          programmeId: scope.programmeId,
          ...link,
        })),
      )
      .onConflictDoUpdate({
        target: [gapLinks.organisationId, gapLinks.objectiveId, gapLinks.capabilityId, gapLinks.siteId],
        set: { strength: sql`excluded.strength` },
      });
};

/** How many links that say something these objectives have. */
export const countLinksOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  objectiveIds: readonly ObjectiveId[],
): Promise<number> =>
  objectiveIds.length === 0
    ? 0
    : tx.$count(
        gapLinks,
        and(
          inThisProgramme(scope),
          inArray(gapLinks.objectiveId, [...objectiveIds]),
          gt(gapLinks.strength, 0),
        ),
      );
