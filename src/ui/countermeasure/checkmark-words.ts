import type { CheckmarkTest } from "@/domain/assessment/checkmark-index";

/** What is missing where the test fails. */
export const TEST_WORDS: Record<CheckmarkTest, string> = {
  owner: "owner",
  procedure: "procedure",
  proof: "fresh proof",
  test: "test",
  "run-budget": "running cost",
  review: "exception path and review",
};
