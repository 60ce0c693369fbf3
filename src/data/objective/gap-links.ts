import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { GapLink } from "@/domain/objective/gap-link";
import type { Tx } from "@/data/client";
import { newId } from "@/data/new-id";
import { gapLinks } from "@/data/schema";

export const gapLinksOf = (tx: Tx, scope: AuthorisedProgramme): Promise<GapLink[]> =>
  tx
    .select({
      siteId: gapLinks.siteId,
      capabilityId: gapLinks.capabilityId,
      objectiveId: gapLinks.objectiveId,
      strength: gapLinks.strength,
    })
    .from(gapLinks)
    .where(
      and(eq(gapLinks.organisationId, scope.organisationId), eq(gapLinks.programmeId, scope.programmeId)),
    );

export const saveGapLinks = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  links: readonly GapLink[],
): Promise<void> => {
  for (const link of links)
    await tx
      .insert(gapLinks)
      .values({
        organisationId: scope.organisationId,
        id: newId<"gap-link">(),
        programmeId: scope.programmeId,
        ...link,
      })
      .onConflictDoUpdate({
        target: [gapLinks.organisationId, gapLinks.objectiveId, gapLinks.capabilityId, gapLinks.siteId],
        set: { strength: link.strength },
      });
};
