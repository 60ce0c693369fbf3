import { and, eq, sql } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Tx } from "@/data/client";
import { programmes } from "@/data/schema";

const ofProgramme = (scope: AuthorisedProgramme) =>
  and(eq(programmes.organisationId, scope.organisationId), eq(programmes.id, scope.programmeId));

/** Ids of the catalogues whose coverage the programme follows, in the order in which they were taken up. */
export const followedFrameworks = async (tx: Tx, scope: AuthorisedProgramme): Promise<readonly string[]> => {
  const [row] = await tx
    .select({ frameworkIds: programmes.frameworkIds })
    .from(programmes)
    .where(ofProgramme(scope));
  return row?.frameworkIds ?? [];
};

/** Takes one up or lets it go; two people at different ones do not get in each other's way. */
export const saveFollowing = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  catalogueId: string,
  isFollowed: boolean,
): Promise<void> => {
  const others = sql`array_remove(${programmes.frameworkIds}, ${catalogueId})`;
  await tx
    .update(programmes)
    .set({ frameworkIds: isFollowed ? sql`array_append(${others}, ${catalogueId})` : others })
    .where(ofProgramme(scope));
};
