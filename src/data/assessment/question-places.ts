import { and, eq } from "drizzle-orm";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { AssessmentId, SiteGroupId, SiteId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { assessments } from "@/data/schema";

/** An assessment of any catalogue, as far as comments and tasks need it. */
export type QuestionPlace = {
  readonly assessmentId: AssessmentId;
  readonly siteId: SiteId | null;
  readonly siteGroupId: SiteGroupId | null;
  readonly catalogueId: string;
  readonly frozenAt: string | null;
};

/** Locked: tasks of one assessment are changed one after the other. */
export const questionPlaceOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  id: AssessmentId,
  isLocked = false,
): Promise<QuestionPlace | null> => {
  const query = tx
    .select({
      assessmentId: assessments.id,
      siteId: assessments.siteId,
      siteGroupId: assessments.siteGroupId,
      catalogueId: assessments.catalogueId,
      frozenAt: assessments.frozenAt,
    })
    .from(assessments)
    .where(
      and(
        eq(assessments.organisationId, scope.organisationId),
        eq(assessments.programmeId, scope.programmeId),
        eq(assessments.id, id),
      ),
    );
  const [row] = await (isLocked ? query.for("no key update") : query);
  return row ?? null;
};
