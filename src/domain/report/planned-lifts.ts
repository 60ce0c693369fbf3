import { isGroupWide } from "@/domain/framework/group-wide";
import type { ModelIndex } from "@/domain/framework/model-index";
import type { Lift } from "@/domain/roadmap/work-package";
import type { SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

export type FinishingPackage = {
  /** Null: at every site. */
  readonly siteId: SiteId | null;
  readonly lifts: readonly Lift[];
  /** The last month in which it runs; null while it has no place in the plan. */
  readonly finishMonth: Month | null;
};

/** Takes hold once `month` is over, at a site or (siteId null) at all of them. */
export type PlannedLift = { readonly siteId: SiteId | null; readonly lift: Lift; readonly month: Month };

/**
 * What the placed packages lift, and when. A group-wide level needs all packages that lift it, so one without a place
 * keeps it out.
 */
export const plannedLifts = (index: ModelIndex, packages: readonly FinishingPackage[]): PlannedLift[] => {
  const lifts = packages.flatMap(({ siteId, finishMonth, lifts: own }) =>
    own.map((lift) => ({ siteId, finishMonth, lift })),
  );
  const groupWideIds = new Set(index.model.capabilities.filter(isGroupWide).map(({ id }) => id));
  const isOfGroup = ({ lift }: { lift: Lift }) => groupWideIds.has(lift.capabilityId);
  const perSite = lifts.filter((each) => !isOfGroup(each));
  const groupWide = lifts.filter(isOfGroup);
  const shared = groupWide.map((each) => {
    const months = groupWide.filter(({ lift }) => isSameStep(lift, each.lift)).map((one) => one.finishMonth);
    return { ...each, siteId: null, finishMonth: lastOf(months) };
  });
  return [...perSite, ...shared].flatMap(({ siteId, lift, finishMonth }) =>
    finishMonth === null ? [] : { siteId, lift, month: finishMonth },
  );
};

const isSameStep = (a: Lift, b: Lift): boolean => a.capabilityId === b.capabilityId && a.to === b.to;

/** Null where one is missing. */
const lastOf = (months: readonly (Month | null)[]): Month | null =>
  months.reduce((last, month) => (last === null || month === null ? null : month > last ? month : last));
