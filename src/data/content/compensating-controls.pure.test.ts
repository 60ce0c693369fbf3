import { expect, test } from "vitest";
import { compensatingControlCatalogue } from "@/data/content/compensating-controls";
import { maturityModel } from "@/data/content/maturity-model";
import { proofKinds } from "@/data/content/proof-kinds";
import { CONTROL_EFFECTS } from "@/domain/countermeasure/control";

const { controls } = compensatingControlCatalogue;

test("27 controls, every id and name once, all four effects, all seven requirements", () => {
  expect(controls).toHaveLength(27);
  expect(new Set(controls.map(({ id }) => id)).size).toBe(27);
  expect(new Set(controls.map(({ name }) => name)).size).toBe(27);
  expect(new Set(controls.map(({ effect }) => effect))).toEqual(new Set(CONTROL_EFFECTS));
  expect(new Set(controls.flatMap((each) => each.foundationalRequirements)).size).toBe(7);
});

test("refers only to capabilities of the model and kinds of proof that exist", () => {
  const capabilityIds = new Set(maturityModel.capabilities.map(({ id }) => id));
  const kindIds = new Set(proofKinds.kinds.map(({ id }) => id));
  expect(controls.flatMap((each) => each.capabilities).filter((id) => !capabilityIds.has(id))).toEqual([]);
  expect(controls.flatMap((each) => each.proofKinds).filter((id) => !kindIds.has(id))).toEqual([]);
});

test("none is proved by words alone: a test or a look at the equipment is among its proofs", () => {
  const floor = new Set(proofKinds.kinds.filter(({ view }) => view === "floor").map(({ id }) => id));
  expect(controls.filter((each) => !each.proofKinds.some((id) => floor.has(id)))).toEqual([]);
});

test("every technical capability has a control to start from, and those answered by people have none", () => {
  const covered = new Set(controls.flatMap((each) => each.capabilities));
  const bare = maturityModel.capabilities.filter(({ id }) => !covered.has(id)).map(({ id }) => id);
  expect(bare.join(" ")).toBe("SEG-1 CMP-1 CMP-2 CMP-3 CMP-4 CMP-5 GOV-1 GOV-3 GOV-4 GOV-5");
});
