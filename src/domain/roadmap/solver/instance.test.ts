import { describe, expect, test } from "vitest";
import { instanceSchema } from "./instance";

const minimal = { horizon: 3, objective: "riskReduction", packages: [] };
const one = (over: object) => ({
  ...minimal,
  packages: [{ id: "a", initiative: "i", site: null, duration: 1, ...over }],
});
const problemsOf = (value: unknown) =>
  (instanceSchema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [path.join("."), message]);

test("what is missing has its neutral value", () => {
  expect(instanceSchema.parse(one({})).packages[0]).toEqual({
    id: "a",
    initiative: "i",
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
    riskReduction: 0,
  });
});

describe("what does not fit is named with its path", () => {
  test.each<[string, unknown, [string, string]]>([
    ["horizon 0", { ...minimal, horizon: 0 }, ["horizon", "Expected 1 period or more."]],
    ["NaN", one({ cost: Number.NaN }), ["packages.0.cost", "Expected a number."]],
    ["half a period", one({ duration: 1.5 }), ["packages.0.duration", "Expected a whole number."]],
    [
      "negative capacity",
      { ...minimal, roles: [{ id: "net", capacity: [1, -1, 1] }] },
      ["roles.0.capacity.1", "Expected 0 or more."],
    ],
    [
      "wrong length",
      { ...minimal, sites: [{ id: "n", outageHours: [1, 2] }] },
      ["sites.0.outageHours", "Expected 3 figures, one per period, and found 2."],
    ],
    ["unknown role", one({ roles: { net: 1 } }), ["packages.0.roles.net", "There is no role net."]],
    ["unknown site", one({ site: "n" }), ["packages.0.site", "There is no site n."]],
    [
      "unknown package",
      one({ prerequisites: ["z"] }),
      ["packages.0.prerequisites.0", "There is no package z."],
    ],
    [
      "circle",
      one({ prerequisites: ["a"] }),
      ["packages.0.prerequisites", "These packages wait for each other: a → a."],
    ],
    [
      "too long",
      one({ duration: 4 }),
      ["packages.0.duration", "It takes 4 periods, longer than the horizon of 3."],
    ],
    [
      "the same id twice",
      { ...minimal, packages: [...one({}).packages, ...one({}).packages] },
      ["packages.1.id", "a is there twice."],
    ],
    [
      "a budget that ends before it begins",
      { ...minimal, budgets: [{ from: 2, to: 1, amount: 1 }] },
      ["budgets.0.to", "The budget ends before it begins."],
    ],
  ])("%s", (_, value, problem) => {
    expect(problemsOf(value)).toEqual([problem]);
  });
});
