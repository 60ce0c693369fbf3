import * as fc from "fast-check";
import { expect, test } from "vitest";
import { highsSolver } from "@/api/roadmap/highs";
import { constraintSentence, constraintsIn } from "@/domain/roadmap/solver/constraint";
import { hasPlan } from "@/domain/roadmap/solver/has-plan";
import { heldTo } from "@/domain/roadmap/solver/held-to";
import { changeSentence, costOf, withChanges } from "@/domain/roadmap/solver/limit-change";
import type { Instance } from "@/domain/roadmap/solver/instance";
import { DEFAULT_PRICES } from "@/domain/roadmap/solver/prices";
import { gridLines } from "@/domain/roadmap/solver/relaxation-grid";
import { whyImpossible } from "@/domain/roadmap/solver/why-impossible";
import { wordingOf } from "@/domain/roadmap/solver/wording";
import type { Month } from "@/domain/shared/month";
import { bestByTrying } from "@/test/best-by-trying";
import { anyInstance, planInstance, planPackage } from "@/test/planning-instances";

const prover = { solver: await highsSolver(), secondsLeft: () => 60 };

const whyNot = (instance: Instance) => whyImpossible(instance, {}, DEFAULT_PRICES, prover);

const inWords = (instance: Instance) => {
  const why = whyNot(instance);
  if (!why) return null;
  const wording = wordingOf(why.duties);
  return {
    clash: why.clash?.constraints.map((each) => constraintSentence(why.duties, wording, each)),
    relaxations: why.relaxations.map(({ cost, changes }) => [
      cost,
      ...changes.map((each) => changeSentence(why.duties, wording, each)),
    ]),
  };
};

const brenna = { id: "bre", name: "Brenna", outageHours: [0, 12, 0, 12, 0, 0], maxConcurrent: null };
const due = (id: string, over = {}) => planPackage(id, { mandatory: true, ...over });

test("names the hours that are missing where they are missing", () => {
  const packages = [
    due("p12", { name: "P-12", site: "bre", cutoverOutageHours: 18, deadline: 4 }),
    due("p13", { name: "P-13", site: "bre", cutoverOutageHours: 4 }),
    planPackage("p14", { name: "P-14", site: "bre", cutoverOutageHours: 500 }),
  ];
  expect(inWords(planInstance({ firstMonth: "2027-01" as Month, sites: [brenna], packages }))).toEqual({
    clash: [
      "P-12 must be done",
      "Brenna grants 0 to 12 outage hours in 2027-01 to 2027-05",
      "P-12 is due in 2027-05",
    ],
    relaxations: [
      [30_000, "+6 outage hours at Brenna in 2027-02"],
      [30_000, "+6 outage hours at Brenna in 2027-04"],
      [90_000, "+18 outage hours at Brenna in 2027-01"],
    ],
  });
});

test("people, money and dates; what needs no place is no part of it", () => {
  const roles = [{ id: "net", name: "OT network", capacity: 1 }];
  const needs = { roles: { net: 0.75 }, cost: 6000, duration: 3 };
  const packages = [
    due("a", { ...needs, deadline: 4 }),
    due("b", { ...needs, earliestStart: 2, deadline: 4 }),
    planPackage("c", needs),
  ];
  const budgets = [{ from: 0, to: 5, amount: 20_000 }];
  const why = inWords(planInstance({ horizon: 6, roles, packages, budgets }));
  expect(why?.clash).toEqual([
    "a must be done",
    "b must be done",
    "OT network has 1 FTE in period 2",
    "a is due in period 4",
    "b is due in period 4",
  ]);
  expect(why?.relaxations.slice(0, 2)).toEqual([
    [18_000, "+0.5 FTE of OT network in period 0 to period 2"],
    [20_000, "b due 1 period later, in period 5"],
  ]);
});

test("where one change is not enough: several, as small as they can be", () => {
  const packages = [
    due("a", { site: "bre", cutoverOutageHours: 14 }),
    due("b", { site: "bre", cutoverOutageHours: 15 }),
  ];
  const why = inWords(planInstance({ sites: [brenna], packages }));
  expect(why?.relaxations[0]).toEqual([
    25_000,
    "+3 outage hours at Brenna in period 3",
    "+2 outage hours at Brenna in period 1",
  ]);
});

test("nothing is said where there is a plan", () => {
  expect(whyNot(planInstance({ packages: [due("a"), due("b")] }))).toBeNull();
});

test("without time for a proof: what would help is still offered", () => {
  const packages = [due("a", { site: "bre", cutoverOutageHours: 18 })];
  const instance = planInstance({ sites: [brenna], packages });
  const hasty = { ...prover, secondsLeft: () => 0 };
  expect(whyImpossible(instance, {}, DEFAULT_PRICES, hasty)).toMatchObject({
    clash: null,
    relaxations: [{ cost: 30_000 }],
  });
});

const infeasible = anyInstance.map((instance): Instance => ({
  ...instance,
  objective: "riskReduction",
  packages: instance.packages.map((each, index) => ({ ...each, mandatory: each.mandatory || index > 2 })),
}));

test("a clash leaves no plan, and without any part of it there is one", () => {
  let clashes = 0;
  fc.assert(
    fc.property(infeasible, (instance) => {
      const why = whyNot(instance);
      expect(why === null).toBe(bestByTrying(instance) !== null);
      if (!why) return;
      clashes += 1;
      const { constraints = [], isIrreducible } = why.clash ?? {};
      expect(isIrreducible).toBe(true);
      expect(hasPlan(why.duties, constraints, prover)).toBe("no");
      const hasHorizon = constraints.some(({ kind }) => kind === "horizon");
      if (hasHorizon) expect(bestByTrying(heldTo(why.duties, constraints))).toBeNull();
      for (const each of constraints)
        expect(
          hasPlan(
            why.duties,
            constraints.filter((other) => other !== each),
            prover,
          ),
        ).toBe("yes");
    }),
    { numRuns: 25 },
  );
  expect(clashes).toBeGreaterThan(0);
}, 60_000);

test("what is offered makes a plan possible, and no cheaper single change of the grid does", () => {
  let offers = 0;
  fc.assert(
    fc.property(infeasible, (drawn) => {
      const packages = drawn.packages
        .slice(2)
        .map((each) => ({ ...each, pinnedStart: null, prerequisites: [] }));
      const instance = { ...drawn, packages };
      const why = whyNot(instance);
      if (!why) return;
      const { duties, relaxations } = why;
      for (const { changes, cost } of relaxations) {
        expect(bestByTrying(withChanges(duties, changes))).not.toBeNull();
        expect(changes.reduce((sum, each) => sum + costOf(DEFAULT_PRICES, each), 0)).toBe(cost);
      }
      const singles = relaxations.filter(({ changes }) => changes.length === 1);
      offers += singles.length;
      const dearest = singles.length === 3 ? (singles.at(-1)?.cost ?? 0) : Infinity;
      for (const line of gridLines(duties, constraintsIn(duties))) {
        const isOffered = ({ changes: [change] }: (typeof singles)[number]) => {
          const { limit, index, from } = line.change(1);
          return change?.limit === limit && change.index === index && change.from === from;
        };
        const offered = singles.find(isOffered);
        const limit = offered?.cost ?? dearest;
        let steps = line.steps;
        while (steps > 0 && costOf(DEFAULT_PRICES, line.change(steps)) >= limit) steps -= 1;
        if (steps > 0) expect(bestByTrying(withChanges(duties, [line.change(steps)]))).toBeNull();
      }
    }),
    { numRuns: 25 },
  );
  expect(offers).toBeGreaterThan(0);
}, 120_000);
