import { answersAtSite, type AnswersById } from "@/domain/assessment/answer-source";
import { domainFigures, type DomainFigures, type RatedCapability } from "@/domain/assessment/domain-figures";
import type { SupportedLevels } from "@/domain/assessment/organisation-levels";
import {
  programmeStanding,
  type CurrentAssessment,
  type ProgrammeStanding,
} from "@/domain/assessment/programme-standing";
import { bestCaseAnswers, provenAnswers } from "@/domain/assessment/proven-answers";
import type { AnswerProof } from "@/domain/evidence/answer-proof";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { SiteId } from "@/domain/shared/ids";

/** What the proofs of each answer show today, by criterion id; an answer without an entry is merely claimed. */
export type ProofsById = ReadonlyMap<string, AnswerProof>;
export type ProvenAssessment = CurrentAssessment & { readonly proofs: ProofsById };

/** proven <= claimed <= bestCase. Show one level where all three are equal. */
export type LevelRange = {
  /** Counting only answers that are still proven. */
  readonly proven: MaturityLevel;
  /** As answered: the level itself. */
  readonly claimed: MaturityLevel;
  /** As answered, if every unknown were yes. */
  readonly bestCase: MaturityLevel;
};

/** The same programme counted three times with the same rules. */
export type ConfidenceStandings = Readonly<Record<keyof LevelRange, ProgrammeStanding>>;

const NO_ANSWERS: AnswersById = new Map();
const NO_PROOFS: ProofsById = new Map();

type Sites = Parameters<typeof programmeStanding>[1];

/** The programme counting only answers that are still proven. @param today ISO day. */
export const provenStanding = (
  index: ModelIndex,
  sites: Sites,
  assessments: readonly ProvenAssessment[],
  today: string,
): ProgrammeStanding => {
  const once = assessments.find(({ siteId }) => siteId === null);
  const proven = assessments.map((assessment) => ({
    ...assessment,
    answers: provenHere(index, assessment, once, today),
  }));
  return programmeStanding(index, sites, proven, today);
};

/** @param today ISO day. */
export const confidenceStandings = (
  index: ModelIndex,
  sites: Sites,
  assessments: readonly ProvenAssessment[],
  today: string,
): ConfidenceStandings => {
  const hoped = assessments.map((assessment) => ({
    ...assessment,
    answers: bestCaseAnswers(assessment.answers),
  }));
  return {
    proven: provenStanding(index, sites, assessments, today),
    claimed: programmeStanding(index, sites, assessments, today),
    bestCase: programmeStanding(index, sites, hoped, today),
  };
};

/** With the inherited answers in it: at a site they count with the evidence that its own answers bring. */
const provenHere = (
  index: ModelIndex,
  { answers, proofs }: ProvenAssessment,
  once: ProvenAssessment | undefined,
  today: string,
): AnswersById =>
  provenAnswers(
    index,
    answersAtSite(answers, once?.answers ?? NO_ANSWERS),
    ({ id }) => (answers.has(id) ? proofs : (once?.proofs ?? NO_PROOFS)).get(id),
    today,
  );

/** Where in a standing to read levels by capability id; undefined where nobody assessed. */
export type LevelPlace = (standing: ProgrammeStanding) => ReadonlyMap<string, SupportedLevels> | undefined;

export const atSite =
  (siteId: SiteId): LevelPlace =>
  ({ bySite }) =>
    bySite.get(siteId)?.levels;
export const inGroup: LevelPlace = ({ group }) => group.levels;
export const overSites: LevelPlace = ({ organisation }) => organisation;

const inEach = <Value>(
  standings: ConfidenceStandings,
  read: (standing: ProgrammeStanding) => Value,
): Record<keyof LevelRange, Value> => ({
  proven: read(standings.proven),
  claimed: read(standings.claimed),
  bestCase: read(standings.bestCase),
});

/** Range of a capability at a place. `figure` says whether compensations count. */
export const levelRange = (
  standings: ConfidenceStandings,
  place: LevelPlace,
  capabilityId: string,
  figure: keyof SupportedLevels = "supported",
): LevelRange => inEach(standings, (standing) => place(standing)?.get(capabilityId)?.[figure] ?? 0);

/** Floor, mean and attainment three times: of a domain, or with all capabilities of the programme. */
export const figuresRange = (
  standings: ConfidenceStandings,
  place: LevelPlace,
  capabilities: readonly Pick<RatedCapability, "capabilityId" | "target">[],
): Record<keyof LevelRange, DomainFigures> =>
  inEach(standings, (standing) => {
    const levels = place(standing);
    return domainFigures(
      capabilities.map(({ capabilityId, target }) => ({
        capabilityId,
        target,
        level: levels?.get(capabilityId)?.supported ?? 0,
      })),
    );
  });
