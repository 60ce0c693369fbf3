import { describe, expect, test } from "vitest";
import { formatsFor } from "@/domain/report/format";
import { resultsAnswer } from "@/domain/report/results-answer";
import { ASSESSED, NOTHING_ASSESSED, inputWith, state } from "@/test/executive-sample";

describe("resultsAnswer", () => {
  const formats = formatsFor("EUR");

  test("names the weakest domain, where, what is only claimed and what is unknown", () => {
    const input = inputWith({
      groupState: state({ "GOV-1": 3 }),
      organisationLevels: new Map([...ASSESSED.organisationLevels, ["GOV-1", { supported: 3 }]]),
    });
    expect(resultsAnswer(input, formats)).toEqual({
      headline:
        "Segmentation is the weakest domain: 1.0 of 2.5. One of three sites reaches the target in IT/OT macro-segmentation.",
      subline: "Prerequisites support fewer levels than were claimed in 1 place. 2 of 10 levels are unknown.",
    });
  });

  test("a group-wide domain has no sites to name; nothing assessed says so", () => {
    expect(resultsAnswer(inputWith(), formats).headline).toBe(
      "Governance is the weakest domain: 1.0 of 3.0.",
    );
    expect(resultsAnswer(inputWith(NOTHING_ASSESSED), formats).headline).toMatch(/^We do not know yet/);
  });
});
