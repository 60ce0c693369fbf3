import type { DomainId, MaturityLevel, MaturityModel } from "@/domain/framework/maturity-model";
import type { SafetyClass, Site } from "@/domain/footprint/site";
import type { AssessedState } from "@/domain/gap/assessed-state";
import { gapsBetween } from "@/domain/gap/gaps-between";
import type { GapsInput } from "@/domain/gap/gaps-between";
import { atStakeByObjective } from "@/domain/objective/at-stake";
import type { GapLink } from "@/domain/objective/gap-link";
import type { Objective } from "@/domain/objective/objective";
import { rankGaps } from "@/domain/objective/rank-gaps";
import type { ExecutivePageInput } from "@/domain/report/executive-page";
import { executivePage } from "@/domain/report/executive-page";
import type { PlanSummary } from "@/domain/report/plan-summary";
import type { ObjectiveId, SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

export const exactly = (value: number) => ({ low: value, likely: value, high: value });

export const site = (id: string, name: string, safetyClass: SafetyClass, isCritical: boolean): Site => ({
  id: id as SiteId,
  siteGroupId: null,
  name,
  code: id.toUpperCase(),
  country: "DE",
  timeZone: "Europe/Berlin",
  safetyClass,
  isCritical,
  downtimeCostPerHour: exactly(61_000),
  plausibleOutageHours: exactly(48),
  maxConcurrentPackages: 2,
});

export const ALDSTADT = site("ald", "Aldstadt", "S2", true);
export const BRENNA = site("bre", "Brenna", "S3", true);
export const GRENOIX = site("gre", "Grenoix", "S1", false);

export const capability = (id: string, name: string, scope: "site" | "organisation", safety: boolean) => ({
  id,
  domainId: id.slice(0, 3) as DomainId,
  name,
  intent: "",
  quickQuestion: "",
  evidence: [],
  constraint: "",
  compensations: [],
  criteria: [
    {
      id: `${id}.2.a`,
      capabilityId: id,
      level: 2 as const,
      text: "",
      scope,
      answerBy: "ask" as const,
      who: [],
      quick: false,
      safety,
    },
  ],
});

export const MODEL: MaturityModel = {
  id: "test",
  version: "1",
  licence: "CC0-1.0",
  source: "test",
  levels: [],
  domains: [
    { id: "VIS", name: "Visibility", weight: 1 },
    { id: "SEG", name: "Segmentation", weight: 1 },
    { id: "RES", name: "Resilience", weight: 1 },
    { id: "GOV", name: "Governance", weight: 1 },
  ],
  capabilities: [
    capability("VIS-1", "Inventory", "site", false),
    capability("SEG-2", "IT/OT macro-segmentation", "site", false),
    capability("SEG-3", "Internal OT segmentation", "site", true),
    capability("RES-1", "Backup", "site", false),
    capability("GOV-1", "Mandate", "organisation", false),
  ],
  prerequisites: [],
  profiles: [],
};
/** Resilience has no target, so it is not on the page. */
export const TARGETS: Record<string, MaturityLevel> = {
  "VIS-1": 2,
  "SEG-2": 3,
  "SEG-3": 2,
  "RES-1": 0,
  "GOV-1": 3,
};

export const state = (
  supported: Record<string, MaturityLevel>,
  {
    claimed = supported,
    unmet = [],
    compensated = [],
  }: { claimed?: Record<string, MaturityLevel>; unmet?: string[]; compensated?: string[] } = {},
): AssessedState => ({
  supportedLevels: new Map(Object.entries(supported)),
  claimedLevels: new Map(Object.entries(claimed)),
  unmetCriterionIds: new Set(unmet),
  compensatedCriterionIds: new Set(compensated),
});

export const PEOPLE: Objective = {
  id: "people" as ObjectiveId,
  name: "No harm to people",
  owner: "R. Haas",
  measure: "",
  target: "",
  weight: 100,
};
export const LINKS: GapLink[] = [
  { siteId: null, capabilityId: "SEG-3", objectiveId: PEOPLE.id, strength: 9 },
];

export const PLAN: PlanSummary = {
  packageCount: 40,
  unplaced: [],
  violationCount: 0,
  progress: null,
  plannedCost: 1_100_000,
  envelope: 4_700_000,
  endMonth: "2028-03" as Month,
  answeredGapKeys: new Set(["bre/SEG-3"]),
  gapKeysWithoutOutage: new Set(),
  packageCountByObjective: new Map([[PEOPLE.id, 5]]),
  packagesWithoutObjective: 0,
  forecast: { "VIS-1": 2, "SEG-2": 2, "SEG-3": 1, "GOV-1": 3 },
};

/** Gaps need more of a state than the page does. */
export type States = Pick<GapsInput, "stateBySite" | "groupState">;
export type Changes = Partial<Omit<ExecutivePageInput, keyof States> & States>;

export const ASSESSED: States & Pick<ExecutivePageInput, "sites" | "organisationLevels"> = {
  sites: [ALDSTADT, BRENNA, GRENOIX],
  stateBySite: new Map([
    [
      ALDSTADT.id,
      state({ "VIS-1": 2, "SEG-2": 3, "SEG-3": 1 }, { claimed: { "VIS-1": 2, "SEG-2": 3, "SEG-3": 2 } }),
    ],
    [
      BRENNA.id,
      state({ "VIS-1": 2, "SEG-2": 1, "SEG-3": 0 }, { unmet: ["SEG-3.2.a"], compensated: ["SEG-3.2.a"] }),
    ],
    [GRENOIX.id, state({ "VIS-1": 1 })],
  ]),
  groupState: state({ "GOV-1": 1 }),
  organisationLevels: new Map(
    Object.entries({ "VIS-1": 2, "SEG-2": 1, "SEG-3": 1, "GOV-1": 1 } as const).map(([id, supported]) => [
      id,
      { supported },
    ]),
  ),
};
export const NOTHING_ASSESSED = {
  stateBySite: new Map(),
  groupState: state({}),
  organisationLevels: new Map(),
} as const;

export const inputWith = (changes: Changes = {}): ExecutivePageInput => {
  const input = {
    model: MODEL,
    ...ASSESSED,
    targetsOf: () => TARGETS,
    today: "2026-11-18",
    currency: "EUR",
    plan: PLAN,
    consciouslyOpen: { count: 0, undatedCount: 0, expiredCount: 0, nextEnd: null },
    factsBySite: new Map([
      [
        BRENNA.id,
        { nextOutage: { month: "2026-12" as Month, hours: 12 }, unassignedAssets: { count: 41, of: 204 } },
      ],
    ]),
    previous: null,
    decideBy: "2026-11-26",
    reportedNeeds: [],
    ...changes,
  };
  const rankedGaps = rankGaps(gapsBetween({ ...input, judgements: [] }), input.sites, LINKS, [PEOPLE]);
  return { rankedGaps, stakes: atStakeByObjective(rankedGaps, LINKS, [PEOPLE]), ...input };
};
export const pageWith = (changes: Changes = {}) => executivePage(inputWith(changes));

export const plain = (text: string) => text.replaceAll("\u00A0", " ");
export const figuresOf = (changes: Changes = {}) =>
  pageWith(changes).figures.map(({ label, value, context, alert }) =>
    plain([label, value, context, ...(alert ? [`${alert.severity}: ${alert.text}`] : [])].join(" | ")),
  );
