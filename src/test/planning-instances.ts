import * as fc from "fast-check";
import {
  instanceSchema,
  type Instance,
  type InstancePackage,
  type Starts,
} from "@/domain/roadmap/solver/instance";

/** A package of one period that needs nothing, unless told otherwise. */
export const planPackage = (id: string, over: Partial<InstancePackage> = {}): InstancePackage => ({
  id,
  initiative: "INI-17",
  site: null,
  duration: 1,
  roles: {},
  cost: 0,
  cutoverOutageHours: 0,
  prerequisites: [],
  earliestStart: 0,
  deadline: null,
  mandatory: false,
  pinnedStart: null,
  safety: false,
  riskReduction: 1,
  ...over,
});

export const planInstance = (over: Partial<Instance>): Instance => ({
  horizon: 6,
  objective: "riskReduction",
  roles: [],
  budgets: [],
  sites: [],
  packages: [],
  ...over,
});

const HORIZON = 5;
const ids = ["a", "b", "c", "d", "e"];
const seriesOf = (values: readonly number[]) =>
  fc.oneof(
    fc.constantFrom(...values),
    fc.array(fc.constantFrom(...values), { minLength: HORIZON, maxLength: HORIZON }),
  );

const anyPackage = (id: string): fc.Arbitrary<InstancePackage> =>
  fc
    .record({
      site: fc.constantFrom(null, "north", "south"),
      duration: fc.integer({ min: 1, max: 3 }),
      roles: fc.dictionary(fc.constantFrom("network", "automation"), fc.constantFrom(0.3, 0.5, 1)),
      cost: fc.constantFrom(0, 10, 25),
      cutoverOutageHours: fc.constantFrom(0, 4, 9),
      prerequisites: fc.subarray(ids.slice(0, ids.indexOf(id))),
      earliestStart: fc.constantFrom(0, 0, 1),
      deadline: fc.constantFrom(null, null, 3),
      mandatory: fc.constantFrom(false, false, false, false, true),
      pinnedStart: fc.constantFrom(null, null, null, 1, 2),
      safety: fc.boolean(),
      riskReduction: fc.integer({ min: 0, max: 9 }),
    })
    .map((fields) => ({ id, initiative: "INI-17", ...fields }));

/** Tiny instances in which every limit binds now and then. */
export const anyInstance: fc.Arbitrary<Instance> = fc
  .record({
    horizon: fc.constant(HORIZON),
    objective: fc.constantFrom(...(["riskReduction", "riskReduction", "riskReduction", "makespan"] as const)),
    roles: fc.tuple(
      seriesOf([0, 0.6, 1, 2]).map((capacity) => ({ id: "network", capacity })),
      seriesOf([0.5, 1]).map((capacity) => ({ id: "automation", capacity })),
    ),
    budgets: fc.tuple(
      fc.constantFrom(10, 30, 60).map((amount) => ({ from: 0, to: 2, amount })),
      fc.constantFrom(10, 60).map((amount) => ({ from: 2, to: 4, amount })),
    ),
    sites: fc.tuple(
      seriesOf([0, 4, 10]).map((outageHours) => ({ id: "north", outageHours, maxConcurrent: 1 })),
      seriesOf([4, 20]).map((outageHours) => ({ id: "south", outageHours, maxConcurrent: null })),
    ),
    packages: fc.tuple(...ids.map(anyPackage)),
  })
  .map((instance) => instanceSchema.parse(instance));

/** Any plan for such an instance, good or bad. */
export const anyStarts: fc.Arbitrary<Starts> = fc.dictionary(
  fc.constantFrom(...ids),
  fc.integer({ min: -1, max: HORIZON }),
);
