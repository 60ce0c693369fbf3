import type { BudgetCut } from "./budget-cut";
import type { Instance, InstancePackage, Starts } from "./solver/instance";
import { violationsOf } from "./solver/violations";

/**
 * Three ways to live with less money. risk: most risk points; kept: as few packages as possible lose their place, later
 * where they must; unmoved: what keeps its place keeps its month, only protected work may move.
 */
export const CUT_AIMS = ["risk", "kept", "unmoved"] as const;
export type CutAim = (typeof CUT_AIMS)[number];

/** The problem whose best plan is the alternative; for `kept` its plans carry place marks besides. */
export const cutAlternative = (aim: CutAim, cut: BudgetCut, current: Starts): Instance => {
  switch (aim) {
    case "risk":
      return cut.instance;
    case "kept":
      return keepingPlaces(cut.instance, current);
    case "unmoved":
      return keepingMonths(cut, current);
  }
};

const PLACE_MARK = "place of ";

/** What a plan is in the problem of `kept`, whatever problem it comes from. */
export const withPlaceMarks = ({ horizon }: Instance, starts: Starts): Starts => ({
  ...starts,
  ...Object.fromEntries(Object.keys(starts).map((id) => [PLACE_MARK + id, horizon])),
});

export const withoutPlaceMarks = ({ packages }: Instance, starts: Starts): Starts =>
  Object.fromEntries(
    packages.flatMap(({ id }) => {
      const start = starts[id];
      return start === undefined ? [] : [[id, start] as const];
    }),
  );

/**
 * Risk points fall with time, a place counts the same whenever it is. So each package that has a place today gets a mark
 * that follows it, costs nothing and runs in a period of its own behind the horizon, worth more than all risk points.
 */
const keepingPlaces = (instance: Instance, current: Starts): Instance => {
  const { horizon, packages } = instance;
  const last = horizon - 1;
  // The mark ends one period before the longer horizon does, so its points count once.
  const longer = horizon + 2;
  const allPoints = packages.reduce((sum, { riskReduction }) => sum + riskReduction * longer, 0);
  const marks = packages
    .filter(({ id }) => Object.hasOwn(current, id))
    .map((each) => markOf(each, horizon, 1 + allPoints));
  return {
    ...instance,
    horizon: longer,
    packages: [
      ...packages.map((each) => ({ ...each, deadline: Math.min(each.deadline ?? last, last) })),
      ...marks,
    ],
  };
};

const markOf = ({ id, initiative }: InstancePackage, period: number, points: number): InstancePackage => ({
  id: PLACE_MARK + id,
  initiative,
  site: null,
  duration: 1,
  roles: {},
  cost: 0,
  cutoverOutageHours: 0,
  prerequisites: [id],
  earliestStart: period,
  deadline: null,
  mandatory: false,
  pinnedStart: null,
  safety: false,
  riskReduction: points,
});

const keepingMonths = ({ instance, protectedIds }: BudgetCut, current: Starts): Instance => {
  const standing = Object.entries(current).filter(([id]) => protectedIds.has(id));
  const allStay = violationsOf(instance, Object.fromEntries(standing)).length === 0;
  return {
    ...instance,
    packages: instance.packages.map((each) => {
      const start = current[each.id];
      if (protectedIds.has(each.id) && !allStay) return each;
      // Nothing ends before the first period: what has no place gets none.
      if (start === undefined) return { ...each, deadline: -1 };
      const last = start + each.duration - 1;
      return { ...each, earliestStart: start, deadline: Math.min(each.deadline ?? last, last) };
    }),
  };
};
