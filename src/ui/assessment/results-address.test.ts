import { describe, expect, test } from "vitest";
import { resultsAddress } from "@/ui/assessment/results-address";

describe("results address", () => {
  test("says how the map is looked at and what is open; unknown words mean the usual", () => {
    expect(resultsAddress(new URLSearchParams("targets=final&levels=compensated&cell=SEG-2.BRE"))).toEqual({
      view: { against: "final", compensation: "compensated" },
      basis: "answered",
      by: "sites",
      group: null,
      cell: "SEG-2.BRE",
      site: null,
    });
    expect(resultsAddress(new URLSearchParams("targets=soon")).view).toEqual({
      against: "now",
      compensation: "native",
    });
  });
});
