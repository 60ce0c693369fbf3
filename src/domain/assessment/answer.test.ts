import { describe, expect, test } from "vitest";
import { answerInput, type Answer } from "@/domain/assessment/answer";

const common = { rationale: " seen on site ", evidenceUrl: null, confidence: "stated" };
const control = { name: "Data diode", testDueOn: "2027-03-03" };

const messageOf = (input: object): string | undefined =>
  answerInput.safeParse({ ...common, ...input }).error?.issues[0]?.message;

describe("answerInput", () => {
  test.each([
    [{ value: "partly" }, { value: "partly" }],
    [
      { value: "not-applicable", reason: " No safety system " },
      { value: "not-applicable", reason: "No safety system" },
    ],
    [
      { value: "compensated", control },
      { value: "compensated", control },
    ],
    [{ value: "yes", reason: "left over", control }, { value: "yes" }],
    [
      { value: "yes", evidenceUrl: "https://files.plant.example/rules.pdf" },
      { value: "yes", evidenceUrl: "https://files.plant.example/rules.pdf" },
    ],
    [
      { value: "yes", evidenceUrl: "http://fileserver/rules" },
      { value: "yes", evidenceUrl: "http://fileserver/rules" },
    ],
    [{ value: "yes", evidenceUrl: "  " }, { value: "yes" }],
  ])("keeps %o", (input, kept) => {
    const answer: Answer = answerInput.parse({ ...common, ...input });
    expect(answer).toEqual({ ...common, rationale: "seen on site", ...kept });
  });

  const noReason = "Say why this does not apply here.";
  const noLink = "Give a link that starts with https:// or http://.";
  const noTestDay = "Give the day its next test is due, for example 2027-03-31.";
  const noControl = "Name the compensating control and the day its next test is due.";

  test.each([
    ["not applicable without a reason", { value: "not-applicable" }, noReason],
    ["a blank reason", { value: "not-applicable", reason: "   " }, noReason],
    [
      "a long reason",
      { value: "not-applicable", reason: "x".repeat(1001) },
      "Shorten this to 1000 characters.",
    ],
    ["compensated without a control", { value: "compensated" }, noControl],
    [
      "a nameless control",
      { value: "compensated", control: { ...control, name: "" } },
      "Name the compensating control.",
    ],
    [
      "a day that does not exist",
      { value: "compensated", control: { ...control, testDueOn: "2027-02-30" } },
      noTestDay,
    ],
    ["a script as link", { value: "yes", evidenceUrl: "javascript:alert(1)" }, noLink],
    ["a place as link", { value: "yes", evidenceUrl: "binder 4" }, noLink],
    ["a long rationale", { value: "yes", rationale: "x".repeat(4001) }, "Shorten this to 4000 characters."],
    ["an unheard-of answer", { value: "maybe" }, "Choose one of the six answers."],
    ["an unheard-of confidence", { value: "yes", confidence: "sure" }, "Say what the answer rests on."],
  ])("refuses %s", (_, input, message) => {
    expect(messageOf(input)).toBe(message);
  });
});
