import { expect, test } from "vitest";
import { cellFigures, cellSentence } from "@/ui/assessment/results-cell-sentence";

test.each([
  [{ isKnown: false, supported: 0, claimed: 0, target: 2 }, /Nobody here could answer/],
  [{ isKnown: true, supported: 1, claimed: 3, target: 3 }, /^Answers say 3. Prerequisites support 1.$/],
  [
    { isKnown: true, basis: "proven", supported: 1, claimed: 3, target: 3 },
    /^Answers say 3. Proof holds 1.$/,
  ],
  [{ isKnown: true, basis: "proven", supported: 1, claimed: 1, target: 2 }, /^Level 1 is proven, 1 step/],
  [{ isKnown: true, supported: 2, claimed: 2, target: 2 }, /target is reached/],
  [{ isKnown: true, supported: 1, claimed: 1, target: 2 }, /1 step below target 2/],
  [{ isKnown: true, supported: 0, claimed: 0, target: 3 }, /3 steps below target 3/],
  [{ isKnown: true, supported: 1, claimed: 1, target: 0 }, /No target/],
] as const)("%o", (figures, sentence) => {
  expect(cellSentence({ basis: "answered", ...figures })).toMatch(sentence);
});

test("figures follow the view", () => {
  const cell = {
    isKnown: true,
    levels: { supported: 1, native: 2, supportedWithCompensation: 3, withCompensation: 4 },
    targets: { now: 2, final: 3 },
  } as const;
  expect(cellFigures(cell, { against: "now", compensation: "native" }, null)).toMatchObject({
    supported: 1,
    claimed: 2,
    target: 2,
  });
  expect(cellFigures(cell, { against: "final", compensation: "compensated" }, null)).toMatchObject({
    supported: 3,
    claimed: 4,
    target: 3,
  });
  const proven = { native: { proven: 0 }, compensated: { proven: 2 } } as const;
  expect(cellFigures(cell, { against: "final", compensation: "compensated" }, proven)).toEqual({
    isKnown: true,
    basis: "proven",
    supported: 2,
    claimed: 4,
    target: 3,
  });
});
