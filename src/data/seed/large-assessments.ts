import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { SiteId } from "@/domain/shared/ids";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { newId } from "@/data/new-id";
import { organisationAnswersFor, siteAnswersFor } from "@/data/seed/answers-for-levels";
import type { Wish } from "@/data/seed/answers-for-levels";
import { tableRows } from "@/data/seed/large-rows";
import type { Large, TableRows } from "@/data/seed/large-rows";
import { spread } from "@/data/seed/spread";

/** One each quarter, the last one in this; earlier ones are frozen. */
const FIRST_ROUND_YEAR = 2026;
const MONTHS_BETWEEN_ROUNDS = 3;
/** What sites inherit is answered as far as any of them can have come. */
const HIGHEST_LEVEL = 3;

const dayOf = (round: number): string =>
  new Date(Date.UTC(FIRST_ROUND_YEAR, 3 + round * MONTHS_BETWEEN_ROUNDS, 12)).toISOString().slice(0, 10);

/** Levels rise by at most one from round to round. */
const levelIn = (key: string, round: number, rounds: number): MaturityLevel => {
  const last = spread(key, HIGHEST_LEVEL + 1);
  const missing = spread(`${key} before`, 2) * (rounds - 1 - round);
  return Math.max(0, last - missing) as MaturityLevel;
};

const wishOf = ({ sizes }: Large, code: string | null, round: number): Wish => ({
  key: code ?? "group",
  levels: new Map(
    index.model.capabilities.map(({ id }) => [
      id,
      code === null ? HIGHEST_LEVEL : levelIn(`${code} ${id}`, round, sizes.rounds),
    ]),
  ),
  controls: new Map(),
  remarks: new Map(),
});

type Place = { readonly id: SiteId | null; readonly code: string | null };

export const largeAssessments = (large: Large): TableRows[] => {
  const { organisationId, programmeId, userId, sizes, sites } = large;
  const places: Place[] = [{ id: null, code: null }, ...sites];
  const list = Array.from({ length: sizes.rounds }, (_, round) =>
    places.map(({ id: siteId, code }) => ({ id: newId<"assessment">(), round, siteId, code })),
  ).flat();
  const assessments = list.map(({ id, round, siteId }) => ({
    organisation_id: organisationId,
    id,
    programme_id: programmeId,
    site_id: siteId,
    name: `Round ${round + 1}`,
    model_version: index.model.version,
    mode: "full",
    started_on: dayOf(round),
    frozen_at: round + 1 < sizes.rounds ? `${dayOf(round + 1)}T07:00:00Z` : null,
    created_by: userId,
    created_at: `${dayOf(round)}T07:00:00Z`,
  }));
  const answers = list.flatMap(({ id, round, siteId, code }) =>
    (code === null ? organisationAnswersFor : siteAnswersFor)(index, wishOf(large, code, round)).map(
      ({ criterionId, answer }) => ({
        organisation_id: organisationId,
        assessment_id: id,
        criterion_id: criterionId,
        programme_id: programmeId,
        site_id: siteId,
        value: answer.value,
        confidence: answer.confidence,
        version: 1,
        answered_by: userId,
        answered_at: `${dayOf(round)}T09:00:00Z`,
      }),
    ),
  );
  return [tableRows("assessments", assessments), tableRows("answers", answers)];
};
