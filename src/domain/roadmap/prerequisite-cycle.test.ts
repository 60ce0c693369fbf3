import { expect, test } from "vitest";
import { prerequisiteCycleIn } from "./prerequisite-cycle";

const nodes = (text: string) =>
  text.split(" ").map((part) => {
    const [id = "", needs = ""] = part.split("<");
    return { id, prerequisites: needs ? needs.split(",") : [] };
  });

test.each([
  ["a b<a c<a,b", null],
  ["a<a", ["a", "a"]],
  ["a<b b<c c<a", ["a", "b", "c", "a"]],
  ["x a<x,b b<a", ["a", "b", "a"]],
  ["a<unknown", null],
])("%s", (text, cycle) => {
  expect(prerequisiteCycleIn(nodes(text))).toEqual(cycle);
});

test("10,000 packages in a row need no deep stack", () => {
  const chain = Array.from({ length: 10_000 }, (_, index) => ({
    id: `${index}`,
    prerequisites: [`${index + 1}`],
  }));
  expect(prerequisiteCycleIn(chain)).toBeNull();
});
