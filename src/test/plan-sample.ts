import type { AnswerValue } from "@/domain/assessment/answer";
import type { PlacedAssessment } from "@/domain/assessment/placed-assessment";
import type { DomainId, MaturityLevel, MaturityModel } from "@/domain/framework/maturity-model";
import { indexModel } from "@/domain/framework/model-index";
import type { AssessmentId, SiteId } from "@/domain/shared/ids";
import { sampleSite } from "@/test/roadmap-sample";

const capability = (id: string, scope: "site" | "organisation", isSafety = false) => ({
  id,
  domainId: id.slice(0, 3) as DomainId,
  name: id,
  intent: "",
  quickQuestion: "",
  evidence: [],
  constraint: "",
  compensations: [],
  criteria: ([1, 2, 3] as const).map((level) => ({
    id: `${id}.${level}`,
    capabilityId: id,
    level,
    text: "",
    scope,
    answerBy: "ask" as const,
    who: [],
    quick: false,
    safety: isSafety,
  })),
});

const MODEL: MaturityModel = {
  id: "test",
  version: "1",
  licence: "CC0-1.0",
  source: "test",
  levels: [],
  domains: [
    { id: "VIS", name: "Visibility", weight: 1 },
    { id: "SEG", name: "Segmentation", weight: 1 },
    { id: "GOV", name: "Governance", weight: 1 },
  ],
  capabilities: [
    capability("VIS-1", "site"),
    capability("SEG-1", "site", true),
    capability("GOV-1", "organisation"),
  ],
  prerequisites: [
    {
      capabilityId: "SEG-1",
      level: 2,
      requiresCapabilityId: "VIS-1",
      requiresLevel: 2,
      strength: "hard",
      scope: "site",
      reason: "flows first",
    },
  ],
  profiles: [],
};

/** Three capabilities with one criterion a level; SEG-1 at 2 needs VIS-1 at 2. */
export const SAMPLE_INDEX = indexModel(MODEL);
export const ALDSTADT = sampleSite("Aldstadt", { isCritical: true, safetyClass: "S3" });
export const BRENNA = sampleSite("Brenna");
export const SAMPLE_SITES = [ALDSTADT, BRENNA] as const;

/** All criteria up to the level are met, the one above has `next`; nothing is said of a capability that is not named. */
export const sampleAssessment = (
  siteId: SiteId | null,
  levels: Readonly<Record<string, MaturityLevel>>,
  { startedOn = "2026-10-12", next = "no" }: { startedOn?: string; next?: AnswerValue } = {},
): PlacedAssessment => ({
  assessmentId: `${siteId} ${startedOn}` as AssessmentId,
  siteId,
  siteGroupId: null,
  startedOn,
  answers: new Map(
    Object.entries(levels).flatMap(([id, level]) =>
      ([1, 2, 3] as const).map((each) => [
        `${id}.${each}`,
        { value: each <= level ? "yes" : next, testDueOn: null } as const,
      ]),
    ),
  ),
});
