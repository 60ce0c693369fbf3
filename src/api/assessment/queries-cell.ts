import { z } from "zod";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { cellKeyOf } from "@/domain/assessment/cell-key";
import {
  ANSWER_PLACES,
  answersInForce,
  type AnswerPlace,
  type PlacedAnswer,
} from "@/domain/assessment/answer-place";
import { criteriaLadder } from "@/domain/assessment/criteria-ladder";
import { explainLevel } from "@/domain/assessment/explain-level";
import {
  programmeStanding,
  type ProgrammeStanding,
  type SiteStanding,
} from "@/domain/assessment/programme-standing";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import { isGroupWide } from "@/domain/framework/group-wide";
import type { Capability, MaturityLevel, Prerequisite } from "@/domain/framework/maturity-model";
import type { Site } from "@/domain/footprint/site";
import { isKnown } from "@/domain/gap/assessed-state";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { idOf } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import { Refusal } from "@/domain/shared/refusal";
import { answersOf } from "@/data/assessment/answers";
import { currentAssessments } from "@/data/assessment/current-answers";
import type { Tx } from "@/data/client";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { siteGroupOf } from "@/data/footprint/site-groups";
import { sitesOf } from "@/data/footprint/sites";
import { packagesLifting } from "@/data/roadmap/packages-lifting";
import { programmeMilestones } from "@/api/assessment/programme-milestones";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** Everything that explains one cell of the heat map; site null for what is answered once for the group. */
export const cell = programmeQuery("assessment:read")
  .input(z.object({ siteId: idOf<"site">().nullable(), capabilityId: z.string().max(40) }))
  .query(async ({ ctx: { tx, scope }, input: { siteId, capabilityId } }) => {
    const now = today();
    const capability = knownCapability(capabilityId, siteId);
    const [sites, answered, { milestones, current }, packages] = await Promise.all([
      sitesOf(tx, scope),
      currentAssessments(tx, scope),
      programmeMilestones(tx, scope, now),
      packagesLifting(tx, scope, capabilityId, siteId),
    ]);
    const site = siteId === null ? null : knownSite(sites, siteId);
    const standing = programmeStanding(index, sites, answered, now);
    const assessed = siteId === null ? undefined : standing.bySite.get(siteId);
    const place = assessed ?? standing.group;
    const levels = place.levels.get(capabilityId);
    invariant(levels, "levels cover every capability of the model");
    const assessments = assessmentsAt(standing, assessed);
    const [placed, group] = await Promise.all([
      answersHere(tx, scope, capability, assessments),
      site?.siteGroupId ? siteGroupOf(tx, scope, site.siteGroupId) : null,
    ]);
    const answers = new Map([...placed].map(([id, { stored }]) => [id, stored]));
    const targets = {
      now: current.targets[capabilityId] ?? 0,
      final: milestones.at(-1)?.targets[capabilityId] ?? 0,
    };
    const presentLevelOf = presentLevels(standing, siteId);
    const explain = (supported: MaturityLevel) => {
      const found = explainLevel(index, capabilityId, supported, place.answerOf, presentLevelOf, now);
      return found && { ...found, missing: found.missing.map((each) => named(each, site, sites, standing)) };
    };
    const { missing: _missing, warnings: _warnings, ...figures } = levels;
    return {
      capability: { id: capabilityId, name: capability.name },
      site: site && { name: site.name, code: site.code, isCritical: site.isCritical },
      /** To open the answers: the place's own, or the one that it inherits from. */
      assessmentId: siteId === null ? assessments.organisation : (assessments.here ?? assessments.group),
      siteGroupName: group && group.name,
      origins: [...placed].map(([criterionId, { place: given, stored }]) => ({
        criterionId,
        place: given === "organisation" && siteId === null ? ("here" as const) : given,
        by: stored.answeredBy,
        at: stored.answeredAt,
      })),
      isKnown: (siteId === null || assessed !== undefined) && isKnown(capability, place.answerOf),
      targets,
      levels: figures,
      /** By how the heat map is looked at: compensating controls count or not. */
      why: { native: explain(levels.supported), compensated: explain(levels.supportedWithCompensation) },
      ladder: criteriaLadder(
        index,
        capabilityId,
        answers,
        higher(targets.final, levels.withCompensation),
        now,
      ),
      lastAnswered: lastOf([...answers.values()]),
      packages,
    };
  });

const higher = (a: MaturityLevel, b: MaturityLevel): MaturityLevel => (a > b ? a : b);

const knownCapability = (capabilityId: string, siteId: SiteId | null): Capability => {
  const capability = maturityModel.capabilities.find(({ id }) => id === capabilityId);
  if (!capability || isGroupWide(capability) !== (siteId === null))
    throw new Refusal("not-found", "The heat map has no such cell. Choose one of those on the page.");
  return capability;
};

const knownSite = (sites: readonly Site[], siteId: SiteId): Site => {
  const site = sites.find(({ id }) => id === siteId);
  if (!site) throw new Refusal("not-found", "This site does not exist, or it is not one of yours.");
  return site;
};

type Assessments = Readonly<Record<AnswerPlace, AssessmentId | null>>;

/** Answers to the capability's criteria that count here, each with where it was given. */
const answersHere = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  capability: Capability,
  assessments: Assessments,
): Promise<ReadonlyMap<string, PlacedAnswer<StoredAnswer>>> => {
  const given = await Promise.all(
    ANSWER_PLACES.map(async (place) => {
      const id = assessments[place];
      return [place, id === null ? [] : await answersOf(tx, scope, id)] as const;
    }),
  );
  const inForce = answersInForce<StoredAnswer>(Object.fromEntries(given), ({ criterionId }) => criterionId);
  return new Map(
    capability.criteria.flatMap(({ id }) => {
      const answer = inForce.get(id);
      return answer ? [[id, answer]] : [];
    }),
  );
};

/** Where the answers of a cell were given; of a site without an assessment of its own the group's is not its own. */
const assessmentsAt = (standing: ProgrammeStanding, assessed: SiteStanding | undefined): Assessments => {
  const group = assessed?.siteGroupAssessmentId ?? null;
  const own = assessed?.assessmentId ?? null;
  return { here: own === group ? null : own, group, organisation: standing.groupAssessmentId };
};

const presentLevels =
  (standing: ProgrammeStanding, siteId: SiteId | null) =>
  ({ scope, requiresCapabilityId }: Prerequisite): MaturityLevel => {
    const here = siteId === null || scope === "organisation" ? undefined : standing.bySite.get(siteId);
    return (here?.levels ?? standing.organisation).get(requiresCapabilityId)?.supportedWithCompensation ?? 0;
  };

type Missing = { readonly prerequisite: Prerequisite; readonly presentLevel: MaturityLevel };

/** With its name and the cell to open: here, or for a group-wide level that rests on sites the first site that lags. */
const named = (
  { prerequisite, presentLevel }: Missing,
  site: Site | null,
  sites: readonly Site[],
  standing: ProgrammeStanding,
) => {
  const { requiresCapabilityId: id, requiresLevel, reason } = prerequisite;
  const required = index.capability(id);
  const levelAt = (siteId: SiteId) =>
    standing.bySite.get(siteId)?.levels.get(id)?.supportedWithCompensation ?? 0;
  const lagging = site ?? sites.find((each) => levelAt(each.id) < requiresLevel);
  return {
    capabilityId: id,
    name: required.name,
    requiresLevel,
    presentLevel,
    reason,
    /** Null where there is no cell to open. */
    cellKey: isGroupWide(required) ? cellKeyOf(id, null) : lagging ? cellKeyOf(id, lagging.code) : null,
  };
};

const lastOf = (answers: readonly StoredAnswer[]) => {
  const last = answers.toSorted((a, b) => b.answeredAt.localeCompare(a.answeredAt))[0];
  return last ? { by: last.answeredBy, at: last.answeredAt } : null;
};
