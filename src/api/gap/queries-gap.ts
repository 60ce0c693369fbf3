import { z } from "zod";
import { unmetCriteria } from "@/domain/assessment/unmet-criteria";
import { latestAcceptance } from "@/domain/countermeasure/open-acceptance";
import { MEASURED_AGAINST, programmeTargets } from "@/domain/gap/programme-targets";
import { linkLookup, type LinkStrength } from "@/domain/objective/gap-link";
import { idOf } from "@/domain/shared/ids";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";
import { maturityModel, maturityModelIndex as index } from "@/data/content/maturity-model";
import { acceptancesOf } from "@/data/gap/acceptances";
import { judgedBy } from "@/data/gap/judgements";
import { controlsOfGaps, describeGaps } from "@/api/gap/describe-gaps";
import { rankProgramme, type Ranking } from "@/api/gap/rank-programme";
import { refuseUnknownPlace } from "@/api/gap/refuse-unknown-place";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

type Place = { readonly siteId: SiteId | null; readonly capabilityId: string };

/** Every objective with the strength in force here and where it comes from; null where nothing is stored. */
const linksAt = ({ state: { links, objectives } }: Ranking, place: Place) => {
  const inForce = new Map(
    linkLookup(links)(place).map(({ objectiveId, strength }) => [objectiveId, strength]),
  );
  const storedAt = (siteId: SiteId | null, objectiveId: ObjectiveId): LinkStrength | null =>
    links.find(
      (link) =>
        link.siteId === siteId &&
        link.objectiveId === objectiveId &&
        link.capabilityId === place.capabilityId,
    )?.strength ?? null;
  return objectives.map(({ id, name, owner, weight }) => ({
    objectiveId: id,
    name,
    owner,
    weight,
    strength: inForce.get(id) ?? 0,
    atAllSites: storedAt(null, id),
    here: place.siteId === null ? null : storedAt(place.siteId, id),
  }));
};

/** Why the level stands where it stands; levels are null where nobody could answer yet. */
const standingAt = ({ standing, targetsInput }: Ranking, { siteId, capabilityId }: Place) => {
  const here = siteId === null ? standing.group : standing.bySite.get(siteId);
  const levels = here?.levels.get(capabilityId);
  const targetLevel = programmeTargets(targetsInput).targetsOf(siteId)[capabilityId] ?? 0;
  const criteria = index.capability(capabilityId).criteria.filter(({ level }) => level <= targetLevel);
  return {
    targetLevel,
    claimedLevel: levels?.native ?? null,
    levelWithCompensation: levels?.supportedWithCompensation ?? null,
    missing: (levels?.missing ?? []).map(({ prerequisite, presentLevel }) => ({
      capabilityName: index.capability(prerequisite.requiresCapabilityId).name,
      requiredLevel: prerequisite.requiresLevel,
      presentLevel,
      reason: prerequisite.reason,
    })),
    unmet: here
      ? unmetCriteria(criteria, here.answerOf, targetsInput.today).map(({ criterion, standing }) => ({
          id: criterion.id,
          level: criterion.level,
          text: criterion.text,
          isSafety: criterion.safety,
          standing,
        }))
      : [],
  };
};

/** Everything the side panel says about one gap; `row` is null where no gap is open. */
export const gap = programmeQuery("gap:read")
  .input(
    z.object({
      siteId: idOf<"site">().nullable(),
      capabilityId: z.string(),
      measuredAgainst: z.enum(MEASURED_AGAINST).default("milestone"),
    }),
  )
  .query(async ({ ctx: { tx, scope }, input: { siteId, capabilityId, measuredAgainst } }) => {
    const now = today();
    const place: Place = { siteId, capabilityId };
    await refuseUnknownPlace(tx, scope, place);
    const ranking = await rankProgramme(tx, scope, measuredAgainst);
    const { state, outagesAt } = ranking;
    const here = ranking.ranked.filter(
      (ranked) => ranked.gap.siteId === siteId && ranked.gap.capabilityId === capabilityId,
    );
    const [ranked] = here;
    const [[row], controlsOf, judged, accepted] = await Promise.all([
      describeGaps(tx, scope, ranking, here),
      controlsOfGaps(
        tx,
        scope,
        ranking,
        here.map((each) => each.gap),
      ),
      judgedBy(tx, scope, place),
      acceptancesOf(tx, scope),
    ]);
    const site = state.sites.find(({ id }) => id === siteId) ?? null;
    const { name, domainId, intent, constraint, compensations } = index.capability(capabilityId);
    const judgement = state.judgements.find(
      (each) => each.siteId === siteId && each.capabilityId === capabilityId,
    );
    const acceptance = accepted.find((each) => each.siteId === siteId && each.capabilityId === capabilityId);
    const outages = siteId === null ? [] : outagesAt(siteId);
    return {
      ...standingAt(ranking, place),
      capability: {
        id: capabilityId,
        name,
        domainName: maturityModel.domains.find(({ id }) => id === domainId)?.name ?? domainId,
        intent,
        constraint,
        compensations,
      },
      site: site && {
        id: site.id,
        name: site.name,
        code: site.code,
        isCritical: site.isCritical,
        safetyClass: site.safetyClass,
      },
      row: row ?? null,
      rankedCount: ranking.ranked.length,
      judgement: judgement && judged ? { ...judgement, byName: judged.name, at: judged.at } : null,
      links: linksAt(ranking, place),
      controls: ranked ? controlsOf(ranked.gap) : [],
      outages: outages.slice(0, 3),
      acceptance: acceptance ? { ...acceptance, isOver: acceptance.acceptedUntil <= now } : null,
      latestAcceptance: latestAcceptance(outages[0]?.month ?? null, now),
      currency: state.programme.currency,
    };
  });
