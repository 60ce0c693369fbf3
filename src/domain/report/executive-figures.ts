import type { Gap } from "@/domain/gap/gap";
import { isCompensated, isSafetyGap } from "@/domain/gap/gap";
import type { Portion } from "@/domain/report/capability-figures";
import { sumOf } from "@/domain/report/capability-figures";
import type { Door } from "@/domain/report/door";
import { doorTo } from "@/domain/report/door";
import type { Formats } from "@/domain/report/format";
import type { PlanSummary } from "@/domain/report/plan-summary";
import { overEnvelope } from "@/domain/report/plan-summary";
import type { ShareOfTarget } from "@/domain/report/share-of-target";
import { shareText } from "@/domain/report/share-of-target";
import type { SiteRow } from "@/domain/report/site-rows";
import { countOf } from "@/domain/report/wording";

/** stop: unsafe, blocked, expired; attention: late or missing; null: no colour. */
export type Severity = "stop" | "attention" | null;

export type Figure = {
  readonly id: "target" | "safety" | "packages" | "money" | "consciously-open" | "unknown";
  readonly label: string;
  readonly value: string;
  readonly context: string;
  /** The part of the context that needs a person, drawn with its mark. */
  readonly alert: { readonly text: string; readonly severity: "stop" | "attention" } | null;
  readonly door: Door;
};

/** Gaps that are open on purpose, behind a compensating control. */
export type ConsciouslyOpen = {
  readonly count: number;
  readonly undatedCount: number;
  readonly expiredCount: number;
  /** ISO date on which the next one ends. */
  readonly nextEnd: string | null;
};

export type ExecutiveFiguresInput = {
  /** Null without an assessment. */
  readonly share: ShareOfTarget | null;
  readonly gaps: readonly Gap[];
  readonly plan: PlanSummary | null;
  readonly consciouslyOpen: ConsciouslyOpen;
  readonly sites: readonly SiteRow[];
  /** Group-wide capabilities that nobody could answer. */
  readonly groupUnknown: Portion;
};

const targetFigure = ({ share }: ExecutiveFiguresInput, formats: Formats): Figure => ({
  id: "target",
  label: "Target supported",
  value: shareText(share, formats),
  context: share
    ? `${formats.count(share.supportedSteps)} of ${formats.count(share.targetSteps)} level steps`
    : "no assessment yet",
  alert: null,
  door: doorTo("results"),
});

const safetyFigure = ({ share, gaps }: ExecutiveFiguresInput, formats: Formats): Figure => {
  const safetyGaps = gaps.filter(isSafetyGap);
  const compensated = safetyGaps.filter(isCompensated).length;
  const bare = safetyGaps.length - compensated;
  const context =
    safetyGaps.length === 0 ? `of ${countOf(gaps.length, "gap")}` : `${compensated} compensated`;
  return {
    id: "safety",
    label: "Safety gaps open",
    value: share ? formats.count(safetyGaps.length) : "unknown",
    context: share ? context : "no assessment yet",
    alert: bare > 0 ? { text: `${formats.count(bare)} not`, severity: "stop" } : null,
    door: doorTo("gaps", { only: "safety" }),
  };
};

const packagesFigure = ({ plan }: ExecutiveFiguresInput, formats: Formats): Figure => {
  const figure = { id: "packages", door: doorTo("roadmap") } as const;
  if (!plan)
    return { ...figure, label: "Packages planned", value: "none", context: "no plan yet", alert: null };
  const placed = plan.packageCount - plan.unplaced.length;
  const late = plan.progress?.lateCount ?? 0;
  const verified = `${plan.progress?.verifiedCount ?? 0} verified on the floor`;
  const conflicts = plan.violationCount === 0 ? "no conflict" : countOf(plan.violationCount, "conflict");
  const missing = plan.unplaced.length > 0 ? `${plan.unplaced.length} without a place` : null;
  const alert = late > 0 ? `${late} late` : missing;
  return {
    ...figure,
    label: plan.progress ? "Packages on time" : "Packages planned",
    value: `${formats.count(placed - late)} of ${formats.count(plan.packageCount)}`,
    context: plan.progress ? verified : conflicts,
    alert: alert === null ? null : { text: alert, severity: "attention" },
  };
};

const moneyFigure = ({ plan }: ExecutiveFiguresInput, formats: Formats): Figure => {
  const figure = { id: "money", label: "Money planned", door: doorTo("roadmap", { show: "spend" }) } as const;
  if (!plan) return { ...figure, value: "unknown", context: "no plan yet", alert: null };
  const over = overEnvelope(plan);
  return {
    ...figure,
    value: formats.budget(plan.plannedCost),
    context: plan.envelope === null ? "no envelope set" : `of ${formats.budget(plan.envelope)} envelope`,
    alert: over > 0 ? { text: `${formats.budget(over)} over`, severity: "attention" } : null,
  };
};

const consciouslyOpenFigure = ({ consciouslyOpen }: ExecutiveFiguresInput, formats: Formats): Figure => {
  const { count, undatedCount, expiredCount, nextEnd } = consciouslyOpen;
  const dated = undatedCount === 0 ? "all dated" : `${undatedCount} without a date`;
  const expired = expiredCount === 0 ? ", 0 expired" : "";
  const next = nextEnd === null ? "" : `, next ends ${formats.date(nextEnd)}`;
  return {
    id: "consciously-open",
    label: "Consciously open",
    value: formats.count(count),
    context: count === 0 ? "no gap is compensated" : `${dated}${expired}${next}`,
    alert: expiredCount > 0 ? { text: `${expiredCount} expired`, severity: "stop" } : null,
    door: doorTo("gaps"),
  };
};

const whereUnknown = (sites: readonly SiteRow[], isGroupUnknown: boolean): string => {
  const [first, ...others] = sites.filter(({ unknown }) => unknown.count > 0);
  if (!first) return isGroupUnknown ? "all in the group" : "every level is known";
  if (isGroupUnknown) return `at ${countOf(others.length + 1, "site")} and in the group`;
  return others.length === 0 ? `all at ${first.name}` : `at ${others.length + 1} sites`;
};

const unknownFigure = ({ sites, groupUnknown }: ExecutiveFiguresInput, formats: Formats): Figure => {
  const { count, of } = sumOf([...sites.map(({ unknown }) => unknown), groupUnknown]);
  return {
    id: "unknown",
    label: "Unknown",
    value: `${formats.count(count)} of ${formats.count(of)}`,
    context: whereUnknown(sites, groupUnknown.count > 0),
    alert: null,
    door: doorTo("results", { only: "unknown" }),
  };
};

/** The six figures of the executive page, always all six and in this order. */
export const executiveFigures = (input: ExecutiveFiguresInput, formats: Formats): Figure[] =>
  [targetFigure, safetyFigure, packagesFigure, moneyFigure, consciouslyOpenFigure, unknownFigure].map(
    (figure) => figure(input, formats),
  );
