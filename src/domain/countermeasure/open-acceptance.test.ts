import { expect, test } from "vitest";
import { acceptances } from "@/domain/countermeasure/acceptances";
import { latestAcceptance, type OpenAcceptance } from "@/domain/countermeasure/open-acceptance";
import type { Control } from "@/domain/countermeasure/control";
import type { SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

const BRENNA = "brenna" as SiteId;
const CORVANE = "corvane" as SiteId;

const signed: OpenAcceptance = {
  siteId: BRENNA,
  capabilityId: "SEG-2",
  reason: "Melter campaign until spring.",
  acceptedUntil: "2027-04-30",
};
const control = {
  compensates: [{ criterionId: "SEG-2.1.a", siteId: BRENNA }],
  expiresOn: "2027-06-30",
} as unknown as Control;

const capabilityOf = (criterionId: string) => criterionId.split(".")[0];

test("a signature accepts every criterion of the capability at its place; the later end of two counts", () => {
  const until = acceptances([control], [signed], capabilityOf);
  expect(until(BRENNA, "SEG-2.2.a")).toBe("2027-04-30");
  expect(until(BRENNA, "SEG-2.1.a")).toBe("2027-06-30");
  expect(until(CORVANE, "SEG-2.2.a")).toBeNull();
  expect(until(null, "SEG-2.2.a")).toBeNull();
  expect(until(BRENNA, "SEG-3.1.a")).toBeNull();
});

test.each([
  ["2027-03" as Month, "2027-04-30"],
  ["2027-12" as Month, "2028-01-30"],
  [null, "2028-01-02"],
])("with the next outage in %s nothing is accepted past %s", (outage, latest) => {
  expect(latestAcceptance(outage, "2027-01-01")).toBe(latest);
});
