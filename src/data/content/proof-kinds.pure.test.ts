import { expect, test } from "vitest";
import { proofKinds } from "@/data/content/proof-kinds";

const { kinds, ofTheAnswer } = proofKinds;

test("kinds of proof: the half-lives that are given, every id once, both views", () => {
  const halfLives = Object.fromEntries(kinds.map(({ id, halfLifeMonths }) => [id, halfLifeMonths]));
  expect(halfLives).toMatchObject({ test: 12, "configuration-export": 6, screenshot: 3 });
  expect(Object.keys(halfLives)).toHaveLength(kinds.length);
  expect(new Set(kinds.map(({ view }) => view))).toEqual(new Set(["paper", "floor"]));
});

test("the confidence of an answer ages as a kind of the same confidence", () => {
  for (const [confidence, kindId] of Object.entries(ofTheAnswer))
    expect(kinds.find(({ id }) => id === kindId)?.confidence).toBe(confidence);
});
