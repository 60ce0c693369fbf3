import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { SiteId, UserId } from "@/domain/shared/ids";
import type { Tx } from "@/data/client";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { newId } from "@/data/new-id";
import { answers, assessments } from "@/data/schema";
import { organisationAnswersFor, siteAnswersFor } from "@/data/seed/answers-for-levels";
import type { GivenAnswer, Wish } from "@/data/seed/answers-for-levels";
import { groupLevelsIn, siteLevelsIn } from "@/data/seed/demo-levels";
import type { DemoProgramme } from "@/data/seed/demo-programme";
import type { SiteIds } from "@/data/seed/insert-demo-footprint";
import { pick } from "@/data/seed/spread";

type Round = DemoProgramme["rounds"][number];

/** Code of the site; null: what the organisation answers once. */
type Place = string | null;

const wishOf = (demo: DemoProgramme, round: number, place: Place): Wish => {
  const here = <Item extends { site: string; criterionId: string }>(items: readonly Item[]) =>
    new Map(items.filter(({ site }) => site === place).map((item) => [item.criterionId, item] as const));
  const controls = here(demo.compensations);
  const remarks = here(demo.remarks);
  return {
    key: place ?? "group",
    levels: place === null ? groupLevelsIn(demo, round) : siteLevelsIn(demo, round, place),
    controls: new Map([...controls].map(([id, { name, testDueOn }]) => [id, { name, testDueOn }])),
    remarks: new Map([...remarks].map(([id, { text }]) => [id, text])),
  };
};

/** Answers of one place in one round. */
export const demoAnswersOf = (demo: DemoProgramme, round: number, place: Place): GivenAnswer[] =>
  (place === null ? organisationAnswersFor : siteAnswersFor)(index, wishOf(demo, round, place));

/** The assessment stays open until the next round of the same place. */
const frozenAt = ({ rounds }: DemoProgramme, round: number, place: Place): string | null => {
  const next = rounds.slice(round + 1).find(({ sites }) => place === null || sites.includes(place));
  return next ? `${next.startedOn}T07:00:00Z` : null;
};

const rowOf = ({ criterionId, answer }: GivenAnswer, { startedOn }: Round, nth: number) => ({
  criterionId,
  value: answer.value,
  controlName: answer.control?.name ?? null,
  controlTestDueOn: answer.control?.testDueOn ?? null,
  rationale: answer.rationale,
  evidenceUrl: answer.evidenceUrl,
  confidence: answer.confidence,
  version: 1,
  // A workshop of a morning and an afternoon.
  answeredAt: new Date(Date.parse(`${startedOn}T08:00:00Z`) + nth * 60_000).toISOString(),
});

/** Every round of the demo, site by site, with what the organisation answers once. */
export const insertDemoAssessments = async (
  tx: Tx,
  { organisationId, programmeId, userId }: AuthorisedProgramme,
  demo: DemoProgramme,
  { siteIds, answeringIds }: { siteIds: SiteIds; answeringIds: readonly UserId[] },
): Promise<void> => {
  const people: readonly [UserId, ...UserId[]] = [userId, ...answeringIds];
  for (const [number, round] of demo.rounds.entries()) {
    for (const place of [null, ...round.sites]) {
      const siteId: SiteId | null = place === null ? null : (siteIds.get(place) ?? null);
      const id = newId<"assessment">();
      const ids = { organisationId, programmeId, siteId };
      await tx.insert(assessments).values({
        ...ids,
        id,
        name: round.name,
        modelVersion: index.model.version,
        mode: "full",
        startedOn: round.startedOn,
        frozenAt: frozenAt(demo, number, place),
        createdBy: userId,
        createdAt: `${round.startedOn}T07:30:00Z`,
      });
      await tx.insert(answers).values(
        demoAnswersOf(demo, number, place).map((given, nth) => ({
          ...ids,
          assessmentId: id,
          answeredBy: pick(`${place} ${given.criterionId}`, people),
          ...rowOf(given, round, nth),
        })),
      );
    }
  }
};
