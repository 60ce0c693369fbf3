import { describe, expect, test } from "vitest";
import type { MaturityLevel } from "@/domain/framework/maturity-model";
import type { Gap } from "@/domain/gap/gap";
import { gapAnswers } from "@/domain/roadmap/gap-answers";
import { outageForGap, type GrantedOutage } from "@/domain/roadmap/outage-for-gap";
import { packagesOfGap, type LiftingPackage } from "@/domain/roadmap/packages-of-gap";
import type { SiteId, WorkPackageId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";

const BRENNA = "brenna" as SiteId;
const FOSSBY = "fossby" as SiteId;

const pack = (
  code: string,
  siteId: SiteId | null,
  lift: [capabilityId: string, from: MaturityLevel, to: MaturityLevel],
  cutoverOutageHours = 0,
): LiftingPackage => ({
  id: code as WorkPackageId,
  code,
  name: code,
  siteId,
  cutoverOutageHours,
  lifts: [{ capabilityId: lift[0], from: lift[1], to: lift[2] }],
});

const gap = (siteId: SiteId | null, supportedLevel: MaturityLevel, targetLevel: MaturityLevel): Gap => ({
  siteId,
  capabilityId: "SEG-2",
  supportedLevel,
  targetLevel,
  levels: targetLevel - supportedLevel,
  unmetCriterionIds: [],
  safetyCriterionIds: [],
  compensatedCriterionIds: [],
  safetyClass: "S3",
  judgement: null,
});

const codes = (packages: readonly LiftingPackage[]) => packages.map(({ code }) => code);

describe("packagesOfGap", () => {
  const of = packagesOfGap([
    pack("P-01", BRENNA, ["SEG-2", 0, 1]),
    pack("P-02", null, ["SEG-2", 1, 2]),
    pack("P-03", FOSSBY, ["SEG-2", 0, 2]),
    pack("P-04", BRENNA, ["SEG-2", 2, 3]),
    pack("P-05", BRENNA, ["VIS-1", 0, 3]),
  ]);

  test.each([
    ["its site and programme-wide ones, in the order given", gap(BRENNA, 0, 2), ["P-01", "P-02"]],
    ["what lies under the supported level is done", gap(BRENNA, 1, 2), ["P-02"]],
    ["what starts at the target is for a later target", gap(BRENNA, 0, 3), ["P-01", "P-02", "P-04"]],
    ["another site", gap(FOSSBY, 0, 2), ["P-02", "P-03"]],
    ["the group needs all of them", gap(null, 0, 2), ["P-01", "P-02", "P-03"]],
  ])("%s", (_, open, expected) => {
    expect(codes(of(open))).toEqual(expected);
  });
});

describe("outageForGap", () => {
  const june = { month: "2027-06" as Month, hours: 8 };
  const autumn = { month: "2027-10" as Month, hours: 24 };
  const at = (outages: readonly GrantedOutage[]) => (siteId: SiteId) => (siteId === BRENNA ? outages : []);
  const quiet = pack("P-01", BRENNA, ["SEG-2", 0, 1]);
  const stopping = pack("P-02", BRENNA, ["SEG-2", 1, 2], 18);

  test.each([
    ["no package needs a stop", BRENNA, [quiet], [], { kind: "not-needed" }],
    [
      "the first month that is long enough",
      BRENNA,
      [quiet, stopping],
      [june, autumn],
      { kind: "granted", ...autumn },
    ],
    [
      "hours, but never enough at once",
      BRENNA,
      [stopping],
      [june],
      { kind: "too-short", neededHours: 18, longestHours: 8 },
    ],
    ["none granted to a package that needs one", BRENNA, [stopping], [], { kind: "none", neededHours: 18 }],
    ["without a package any granted month", BRENNA, [], [june], { kind: "granted", ...june }],
    ["without a package and without a grant", FOSSBY, [], [june], { kind: "none", neededHours: null }],
    [
      "a group-wide gap looks where its package runs",
      null,
      [stopping],
      [autumn],
      { kind: "granted", ...autumn },
    ],
    ["a group-wide gap without a package", null, [], [june], null],
  ])("%s", (_, siteId, packages, outages, expected) => {
    expect(outageForGap({ siteId }, packages, at(outages))).toEqual(expected);
  });

  test("gapAnswers: answered by a package, and of those waiting for an outage", () => {
    const packagesOf = packagesOfGap([stopping, pack("P-03", FOSSBY, ["SEG-2", 0, 2])]);
    const other: Gap = { ...gap(BRENNA, 0, 2), capabilityId: "VIS-1" };
    const answers = gapAnswers([gap(BRENNA, 0, 2), gap(FOSSBY, 0, 2), other], packagesOf, at([june]));
    expect([...answers.answeredGapKeys]).toEqual(["brenna/SEG-2", "fossby/SEG-2"]);
    expect([...answers.gapKeysWithoutOutage]).toEqual(["brenna/SEG-2"]);
  });
});
