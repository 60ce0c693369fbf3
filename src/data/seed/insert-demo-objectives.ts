import type { AuthorisedProgramme } from "@/domain/access/scope";
import { assertWeightsSumTo100 } from "@/domain/objective/objective";
import type { LinkStrength } from "@/domain/objective/gap-link";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";
import { invariant } from "@/domain/shared/invariant";
import type { Tx } from "@/data/client";
import { saveJudgement } from "@/data/gap/judgements";
import { newId } from "@/data/new-id";
import { saveGapLinks } from "@/data/objective/gap-links";
import { replaceObjectives } from "@/data/objective/objectives";
import type { DemoProgramme } from "@/data/seed/demo-programme";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";

const linksOf = (
  { sites, strong, clear, weak }: DemoProgramme["links"][number],
  objectiveId: ObjectiveId,
  siteIds: SiteIds,
) => {
  const places: (SiteId | null)[] = sites === null ? [null] : sites.map((code) => idOfSite(siteIds, code));
  const of = (capabilityIds: readonly string[], strength: LinkStrength) =>
    capabilityIds.flatMap((capabilityId) =>
      places.map((siteId) => ({ siteId, capabilityId, objectiveId, strength })),
    );
  return [...of(strong, 9), ...of(clear, 3), ...of(weak, 1)];
};

export const idOfSite = (siteIds: SiteIds, code: string): SiteId => {
  const id = siteIds.get(code);
  invariant(id, `the demo has a site ${code}`);
  return id;
};

/** Objectives, what holds each of them back, and what people have judged of single gaps. */
export const insertDemoObjectives = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  demo: DemoProgramme,
  siteIds: SiteIds,
): Promise<void> => {
  const objectives = demo.objectives.map((objective) => ({ id: newId<"objective">(), ...objective }));
  assertWeightsSumTo100(objectives);
  await replaceObjectives(
    tx,
    scope,
    objectives.map(({ id, name, owner, measure, target, weight }) => ({
      id,
      name,
      owner,
      measure,
      target,
      weight,
    })),
  );
  const links = objectives.flatMap(({ id, key }) =>
    demo.links.filter(({ objective }) => objective === key).flatMap((each) => linksOf(each, id, siteIds)),
  );
  await saveGapLinks(tx, scope, links);
  for (const { site, hours, ...judgement } of demo.judgements) {
    const [low, likely, high] = hours;
    const siteId = site === null ? null : idOfSite(siteIds, site);
    await saveJudgement(tx, scope, { ...judgement, siteId, plausibleOutageHours: { low, likely, high } });
  }
};
