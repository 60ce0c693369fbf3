import { z } from "zod";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { placeOf } from "@/domain/assessment/placed-assessment";
import { compareAssessments, type ComparedAssessment } from "@/domain/report/compare-assessments";
import { idOf } from "@/domain/shared/ids";
import type { AssessmentId } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { answersOf } from "@/data/assessment/answers";
import {
  assessmentOf,
  newestAssessment,
  ORGANISATION,
  type Assessment,
  type AssessmentPlace,
} from "@/data/assessment/assessments";
import type { Tx } from "@/data/client";
import { maturityModel, maturityModelIndex } from "@/data/content/maturity-model";
import { siteGroupOf } from "@/data/footprint/site-groups";
import { siteOf } from "@/data/footprint/sites";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** Two assessments of one place side by side: levels then and now, and every answer that changed, with who and when. */
export const comparison = programmeQuery("assessment:read")
  .input(z.object({ beforeId: idOf<"assessment">(), afterId: idOf<"assessment">() }))
  .query(async ({ ctx: { tx, scope }, input: { beforeId, afterId } }) => {
    const [before, after] = [await known(tx, scope, beforeId), await known(tx, scope, afterId)];
    if (placeOf(before) !== placeOf(after))
      throw new Refusal(
        "invalid-input",
        "These two assessments are not of one place. Choose two of the same site, group or organisation.",
      );
    const isOrganisation = before.siteId === null && before.siteGroupId === null;
    const [then, now] = [await asItEnded(tx, scope, before), await asItEnded(tx, scope, after)];
    const isFull = before.mode === "full" && after.mode === "full";
    const found = compareAssessments(maturityModelIndex, isOrganisation, then, now);
    return {
      ...found,
      /** A quick assessment gives no level, so there is none to compare. */
      levels: isFull ? found.levels : [],
      placeName: await nameOf(tx, scope, before),
      before: { ...before, on: then.on },
      after: { ...after, on: now.on },
      domains: maturityModel.domains.map(({ id, name }) => ({ id, name })),
    };
  });

const known = async (tx: Tx, scope: AuthorisedProgramme, id: AssessmentId): Promise<Assessment> => {
  const found = await assessmentOf(tx, scope, id);
  if (!found)
    throw new Refusal("not-found", "This assessment does not exist, or its site is not one of yours.");
  return found;
};

const nameOf = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { siteId, siteGroupId }: AssessmentPlace,
): Promise<string | null> => {
  if (siteId !== null) return (await siteOf(tx, scope, siteId))?.name ?? null;
  const group = siteGroupId && (await siteGroupOf(tx, scope, siteGroupId));
  return group ? `Group ${group.name}` : null;
};

/** With what it inherited at its end; the group is the one that the site is in today. */
const asItEnded = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  { id, siteId, siteGroupId, mode, frozenAt }: Assessment,
): Promise<ComparedAssessment> => {
  const on = frozenAt?.slice(0, 10) ?? today();
  const site = siteId && (await siteOf(tx, scope, siteId));
  const answersOnce = async (place: AssessmentPlace) => {
    const once = await newestAssessment(tx, scope, place, mode, on);
    return once && once.id !== id ? answersOf(tx, scope, once.id) : [];
  };
  return {
    on,
    given: {
      here: await answersOf(tx, scope, id),
      group:
        site && site.siteGroupId ? await answersOnce({ siteId: null, siteGroupId: site.siteGroupId }) : [],
      organisation: siteId === null && siteGroupId === null ? [] : await answersOnce(ORGANISATION),
    },
  };
};
