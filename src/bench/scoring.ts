import { isDeepStrictEqual } from "node:util";
import { printOutcomes, type Outcome } from "@/bench/outcome";
import { assessmentsIn, c2m2AnswersAt, criteriaCount, sampleSites } from "@/bench/scoring-sample";
import { milliseconds, percentile } from "@/bench/timing";
import { frameworkIndex } from "@/data/content/frameworks";
import { maturityModelIndex as index } from "@/data/content/maturity-model";
import { figuresByDomain } from "@/domain/assessment/figures-by-domain";
import { c2m2Score, c2m2ScoreAfter } from "@/domain/assessment/models/c2m2";
import { c2m2Model } from "@/domain/assessment/models/c2m2-model";
import {
  programmeStanding,
  programmeStandingAfter,
  type CurrentAssessment,
  type ProgrammeStanding,
} from "@/domain/assessment/programme-standing";
import { invariant } from "@/domain/shared/invariant";
import type { SiteId } from "@/domain/shared/ids";

const SITES = 500;
const QUARTERS = 12;
const C2M2_SITES = 100;
const CHANGES = 200;
const TODAY = "2027-03-31";
const ROLL_UP_AIM_MS = 1000;
const CHANGED_ANSWER_AIM_MS = 16;

const sites = sampleSites(SITES);

/** Levels of every site, of the organisation and of its domains. */
const rolledUp = (standing: ProgrammeStanding) => ({
  standing,
  domains: figuresByDomain(index, standing.organisation),
});

const timedResult = <Result>(work: () => Result): { result: Result; took: number } => {
  const began = performance.now();
  const result = work();
  return { result, took: performance.now() - began };
};

const withinRollUpAim = (name: string, took: number, units: number): Outcome => ({
  name,
  measured: milliseconds(took),
  reference: `aim ${milliseconds(ROLL_UP_AIM_MS)}`,
  ratio: `${(took / ROLL_UP_AIM_MS).toFixed(2)} of it, ${Math.round((1e6 * took) / units)} ns each`,
  aim: "≤ 1.00",
  passed: took <= ROLL_UP_AIM_MS,
});

const inQuarter = (quarter: number): number => {
  const assessments = assessmentsIn(sites, quarter);
  return timedResult(() => rolledUp(programmeStanding(index, sites, assessments, TODAY))).took;
};

/** Answers are new objects every quarter, as they come out of a database; making them is not measured. */
const benchRollUp = (): Outcome => {
  inQuarter(0);
  const took = Array.from({ length: QUARTERS }, (_, quarter) => inQuarter(quarter)).reduce((a, b) => a + b);
  return withinRollUpAim(
    `${SITES} sites × ${criteriaCount} criteria × ${QUARTERS} quarters`,
    took,
    SITES * criteriaCount * QUARTERS,
  );
};

const changedFrom = (p99: number, p50: number, full: number, name: string): Outcome => ({
  name,
  measured: `p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
  reference: `everything anew ${milliseconds(full)}`,
  ratio: `1 : ${Math.round(full / p50)}`,
  aim: `p99 ≤ ${CHANGED_ANSWER_AIM_MS} ms`,
  passed: p99 <= CHANGED_ANSWER_AIM_MS,
});

const summary = (name: string, changes: readonly number[], full: readonly number[]): Outcome =>
  changedFrom(percentile(changes, 0.99), percentile(changes, 0.5), percentile(full, 0.5), name);

const levelsOf = ({ standing, domains }: ReturnType<typeof rolledUp>) => ({
  sites: [...standing.bySite].map(([siteId, { levels }]) => [siteId, levels]),
  group: standing.group.levels,
  organisation: standing.organisation,
  domains,
});

/** Yes to no and back, over the capabilities in turn, so that levels do change. */
const benchChangedAnswer = (name: string, placeOf: (change: number) => SiteId | null): Outcome => {
  let assessments: readonly CurrentAssessment[] = assessmentsIn(sites, QUARTERS);
  let { standing } = rolledUp(programmeStanding(index, sites, assessments, TODAY));
  const changes: number[] = [];
  const full: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const siteId = placeOf(change);
    const { capabilities } = index.model;
    const criterion = capabilities[(change >> 1) % capabilities.length]?.criteria[0];
    invariant(criterion, "every capability has criteria");
    const answer = { value: change % 2 === 0 ? "no" : "yes", testDueOn: null } as const;
    assessments = assessments.map((each) =>
      each.siteId === siteId ? { ...each, answers: new Map(each.answers).set(criterion.id, answer) } : each,
    );
    const changed = { siteId, capabilityId: criterion.capabilityId };
    const after = timedResult(() =>
      rolledUp(programmeStandingAfter(index, sites, standing, assessments, changed, TODAY)),
    );
    changes.push(after.took);
    ({ standing } = after.result);
    if (change % 20 !== 0) continue;
    const anew = timedResult(() => rolledUp(programmeStanding(index, sites, assessments, TODAY)));
    full.push(anew.took);
    if (!isDeepStrictEqual(levelsOf(after.result), levelsOf(anew.result)))
      throw new Error(`The changed answer to ${criterion.id} gave other levels than everything anew.`);
  }
  return summary(name, changes, full);
};

const benchC2m2 = (): Outcome[] => {
  const catalogue = frameworkIndex("doe-c2m2-2.1");
  invariant(catalogue, "C2M2 is shipped");
  const model = c2m2Model(catalogue);
  const practices = model.domains.flatMap((domain) => domain.practices);
  const answers = Array.from({ length: C2M2_SITES }, (_, site) => c2m2AnswersAt(model, site));
  const scoreAll = () => timedResult(() => answers.map((each) => c2m2Score(model, each)));
  scoreAll();
  const all = scoreAll();
  const changes: number[] = [];
  for (let change = 0; change < CHANGES; change += 1) {
    const site = change % C2M2_SITES;
    const practice = practices[(change * 7) % practices.length];
    const before = all.result[site];
    invariant(practice && before, "every site is scored");
    const changed = new Map(answers[site]).set(practice.id, "NI");
    const after = timedResult(() => c2m2ScoreAfter(model, before, changed, practice.id));
    changes.push(after.took);
    if (!isDeepStrictEqual(after.result, c2m2Score(model, changed)))
      throw new Error(`The changed answer to ${practice.id} gave another score than everything anew.`);
  }
  return [
    withinRollUpAim(
      `C2M2: ${practices.length} practices × ${C2M2_SITES} sites`,
      all.took,
      practices.length * C2M2_SITES,
    ),
    summary(`C2M2: one answer changed, ${C2M2_SITES} sites`, changes, [all.took]),
  ];
};

const outcomes = [
  benchRollUp(),
  benchChangedAnswer(`one answer of a site changed, ${SITES} sites`, (change) => {
    const site = sites[(change >> 1) % SITES];
    invariant(site, "there are sites");
    return site.id;
  }),
  benchChangedAnswer(`one answer of the organisation changed, inherited by ${SITES} sites`, () => null),
  ...benchC2m2(),
];
printOutcomes(outcomes);
process.exitCode = outcomes.some(({ passed }) => passed === false) ? 1 : 0;
