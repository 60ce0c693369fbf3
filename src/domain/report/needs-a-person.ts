import { gapKeyOf, isCompensated, isSafetyGap } from "@/domain/gap/gap";
import type { Gap } from "@/domain/gap/gap";
import type { Portion } from "@/domain/report/capability-figures";
import type { Door } from "@/domain/report/door";
import { doorTo } from "@/domain/report/door";
import type { ConsciouslyOpen, Severity } from "@/domain/report/executive-figures";
import type { Formats } from "@/domain/report/format";
import type { PlanSummary } from "@/domain/report/plan-summary";
import { overEnvelope } from "@/domain/report/plan-summary";
import type { SiteRow } from "@/domain/report/site-rows";
import { capitalised, countOf, numberWord } from "@/domain/report/wording";

/** Something that does not go on by itself. */
export type Need = {
  readonly severity: Severity;
  readonly title: string;
  readonly detail: string;
  /** ISO date; null where nobody has set one. */
  readonly due: string | null;
  readonly door: Door;
};

export type NeedsInput = {
  readonly gaps: readonly Gap[];
  readonly plan: PlanSummary | null;
  readonly sites: readonly SiteRow[];
  /** Group-wide capabilities that nobody could answer. */
  readonly groupUnknown: Portion;
  readonly objectiveCount: number;
  readonly consciouslyOpen: ConsciouslyOpen;
  /** ISO date of the next steering meeting, by which a decision is due. */
  readonly decideBy: string | null;
  /** Needs that other areas know of, for example a signature that is missing. */
  readonly reported: readonly Need[];
};

const CAPABILITIES_NAMED = 3;

/** One row a site, so that a long list of gaps does not hide the other rows. */
const unansweredSafety = ({ gaps, plan, sites, decideBy }: NeedsInput): Need[] => {
  const open = gaps.filter(
    (gap) => isSafetyGap(gap) && !isCompensated(gap) && !plan?.answeredGapKeys.has(gapKeyOf(gap)),
  );
  const places = [...sites.map(({ siteId, name }) => ({ siteId, name })), { siteId: null, name: "Group" }];
  return places.flatMap(({ siteId, name }) => {
    const here = open.filter((gap) => gap.siteId === siteId);
    if (here.length === 0) return [];
    const ids = here.slice(0, CAPABILITIES_NAMED).map(({ capabilityId }) => capabilityId);
    const more = here.length > ids.length ? ` and ${here.length - ids.length} more` : "";
    return {
      severity: "stop",
      title: `${name}: ${countOf(here.length, "safety gap")} with neither a package nor a compensation`,
      detail: ids.join(", ") + more,
      due: decideBy,
      door: doorTo("gaps", { only: "safety", site: siteId ?? "group" }),
    };
  });
};

const planNeeds = ({ gaps, plan, decideBy }: NeedsInput, formats: Formats): Need[] => {
  if (!plan) {
    const title = `No plan yet: ${countOf(gaps.length, "gap")} ${gaps.length === 1 ? "has" : "have"} no date`;
    const detail = "Choose initiatives for the first gaps; a first plan places them.";
    return gaps.length === 0
      ? []
      : [{ severity: "attention", title, detail, due: null, door: doorTo("roadmap") }];
  }
  const unplaced = plan.unplaced.map(({ code, name, reason, isForSafety }): Need => ({
    severity: isForSafety ? "stop" : "attention",
    title: `${code} ${name} finds no place before ${formats.month(plan.endMonth)}`,
    detail: reason,
    due: decideBy,
    door: doorTo("roadmap", { package: code }),
  }));
  const over = overEnvelope(plan);
  if (over === 0) return unplaced;
  const money: Need = {
    severity: "attention",
    title: `The plan is ${formats.budget(over)} over the envelope`,
    detail: `${formats.budget(plan.plannedCost)} planned`,
    due: decideBy,
    door: doorTo("roadmap", { show: "spend" }),
  };
  return [...unplaced, money];
};

const conflictNeeds = ({ plan }: NeedsInput): Need[] =>
  !plan || plan.violationCount === 0
    ? []
    : [
        {
          severity: "stop",
          title: `The plan has ${countOf(plan.violationCount, "conflict")} with limits`,
          detail: "Move the packages named on the roadmap, or plan again.",
          due: null,
          door: doorTo("roadmap", { only: "conflicts" }),
        },
      ];

const exceptionNeeds = ({ consciouslyOpen: { expiredCount } }: NeedsInput): Need[] =>
  expiredCount === 0
    ? []
    : [
        {
          severity: "stop",
          title: `${capitalised(numberWord(expiredCount))} ${expiredCount === 1 ? "compensation has" : "compensations have"} expired`,
          detail: "The test of the control is overdue: test it, or close the gap.",
          due: null,
          door: doorTo("gaps"),
        },
      ];

const unknownNeed = (name: string, { count, of }: Portion, place: string): Need[] =>
  count === 0
    ? []
    : [
        {
          severity: "attention",
          title: count === of ? `${name}: not assessed yet` : `${name}: ${count} of ${of} levels unknown`,
          detail: "Gaps that nobody has looked for are not in the list.",
          due: null,
          door: doorTo("assessment", { site: place }),
        },
      ];

const unknownNeeds = ({ sites, groupUnknown }: NeedsInput): Need[] => [
  ...sites.flatMap(({ name, siteId, unknown }) => unknownNeed(name, unknown, siteId)),
  ...unknownNeed("Group", groupUnknown, "group"),
];

const objectiveNeeds = ({ objectiveCount, gaps }: NeedsInput): Need[] =>
  objectiveCount > 0 || gaps.length === 0
    ? []
    : [
        {
          severity: null,
          title: "No objective is named yet",
          detail: "Gaps without an objective rank by safety and exposure alone.",
          due: null,
          door: doorTo("objectives"),
        },
      ];

const URGENCY = { stop: 0, attention: 1, none: 2 } as const;
const LATEST = "9999";

const mostUrgentFirst = (a: Need, b: Need): number =>
  URGENCY[a.severity ?? "none"] - URGENCY[b.severity ?? "none"] ||
  (a.due ?? LATEST).localeCompare(b.due ?? LATEST);

/** Most urgent first: what is unsafe, blocked or expired, then what is late or missing; by date within. Empty when all is well. */
export const needsAPerson = (input: NeedsInput, formats: Formats): Need[] =>
  [
    ...unansweredSafety(input),
    ...exceptionNeeds(input),
    ...conflictNeeds(input),
    ...planNeeds(input, formats),
    ...unknownNeeds(input),
    ...objectiveNeeds(input),
    ...input.reported,
  ].toSorted(mostUrgentFirst);
