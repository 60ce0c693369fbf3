import { describe, expect, test } from "vitest";
import { assertWeightsSumTo100 } from "@/domain/objective/objective";

const refusalOf = (weights: number[]) => {
  try {
    assertWeightsSumTo100(weights.map((weight) => ({ weight })));
    return null;
  } catch (refusal) {
    return refusal;
  }
};

describe("assertWeightsSumTo100", () => {
  test.each([[[]], [[100]], [[60, 40]], [[34, 33, 33]], [[100, 0]]])("accepts %j", (weights) => {
    expect(refusalOf(weights)).toBeNull();
  });

  test.each([
    [[60, 33], "the weights add up to 93, 7 short of 100. Add 7 in all", 7],
    [[60, 45], "the weights add up to 105, 5 above 100. Take away 5 in all", -5],
    [[0], "the weights add up to 0, 100 short of 100. Add 100 in all", 100],
  ])("refuses %j and says by how much", (weights, message, off) => {
    expect(refusalOf(weights)).toMatchObject({
      code: "weights-not-100",
      message: expect.stringContaining(message),
      detail: { off },
    });
  });
});
