import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Catalogue } from "@/domain/framework/catalogue";
import { catalogueDifference } from "@/domain/framework/catalogue-difference";
import { readCatalogueJson } from "@/domain/framework/read-catalogue-json";
import { carryAnswersOver } from "@/data/assessment/carried-answers";
import type { Tx } from "@/data/client";
import { insertVersion } from "@/data/framework/catalogue-versions";
import { newId } from "@/data/new-id";
import { assessments, practiceAnswers } from "@/data/schema";
import demo from "@/data/seed/demo-catalogue.json";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";
import { idOfSite } from "@/data/seed/insert-demo-objectives";

const read = (json: unknown): Catalogue => {
  const reading = readCatalogueJson(json);
  if ("catalogue" in reading) return reading.catalogue;
  throw new Error(`The demo's catalogue has problems: ${JSON.stringify(reading.problems)}`);
};

const [now, before] = [demo.catalogue, demo.before];
const titles = new Map(Object.entries(before.titles));
const current = read(now);
const former = read({
  ...now,
  version: before.version,
  items: [...now.items.filter(({ id }) => !before.without.includes(id)), ...before.with].map((item) => ({
    ...item,
    title: titles.get(item.id) ?? item.title,
  })),
});

/** A plant standard of the company's own, answered at one site in the version before the one in force. */
export const insertDemoCatalogue = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  siteIds: SiteIds,
): Promise<void> => {
  const { organisationId, programmeId, userId } = scope;
  const { site, startedOn, answers } = demo.assessment;
  const place = { organisationId, programmeId, siteId: idOfSite(siteIds, site) };
  const assessmentId = newId<"assessment">();
  await insertVersion(tx, scope, former);
  await tx.insert(assessments).values({
    ...place,
    id: assessmentId,
    catalogueId: former.id,
    modelVersion: former.version,
    name: former.name,
    mode: "full",
    startedOn,
    createdBy: userId,
  });
  await tx.insert(practiceAnswers).values(
    Object.entries(answers).map(([itemId, value]) => ({
      ...place,
      assessmentId,
      itemId,
      value,
      version: 1,
      answeredBy: userId,
      answeredAt: `${startedOn}T09:00:00Z`,
    })),
  );
  await insertVersion(tx, scope, current);
  const changes = catalogueDifference(former, current);
  const idsOf = (isNew: boolean) =>
    changes.filter(({ change }) => (change === "new") === isNew).map(({ item }) => item.id);
  await carryAnswersOver(
    tx,
    scope,
    { catalogueId: current.id, version: current.version },
    { answered: idsOf(false), unanswered: idsOf(true) },
  );
};
