import { expect, test } from "vitest";
import type { Objective } from "@/domain/objective/objective";
import { sameObjectives } from "@/domain/objective/same-objectives";
import type { ObjectiveId } from "@/domain/shared/ids";

const objective = (id: string, over: Partial<Objective> = {}): Objective => ({
  id: id as ObjectiveId,
  name: "Supply",
  owner: "P. Lindt",
  measure: "hours lost",
  target: "24",
  weight: 50,
  ...over,
});

const list = [objective("a"), objective("b")];

test.each<[boolean, string, readonly Objective[]]>([
  [true, "the same list", list],
  [true, "another order", list.toReversed()],
  [false, "one more", [...list, objective("c")]],
  [false, "one less", list.slice(1)],
  [false, "one replaced", [objective("a"), objective("c")]],
  [false, "one twice", [objective("a"), objective("a")]],
  [false, "another weight", [objective("a", { weight: 51 }), objective("b")]],
  [false, "another owner", [objective("a", { owner: "R. Haas" }), objective("b")]],
])("%s for %s", (expected, _, other) => {
  expect(sameObjectives(list, other)).toBe(expected);
});
