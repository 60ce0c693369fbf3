import { afterAll, expect, test } from "vitest";
import type { SiteId } from "@/domain/shared/ids";
import type { Month } from "@/domain/shared/month";
import { inProgramme } from "@/data/access/authorise";
import { closeDatabase } from "@/data/client";
import { newId } from "@/data/new-id";
import { packagesLifting } from "@/data/roadmap/packages-lifting";
import { initiatives, workPackages } from "@/data/schema";
import { mintProgramme } from "@/test/factories";

afterAll(closeDatabase);

test("finds the packages of the site and the central ones, first to start first, unplaced ones last", async () => {
  const { userId, organisationId, programmeId, siteIds } = await mintProgramme([{}, {}]);
  const [here, elsewhere] = siteIds as [SiteId, SiteId];
  const initiativeId = newId<"initiative">();
  const named = { organisationId, programmeId, domainId: "SEG", name: "Industrial DMZ" };
  const row = (code: string, siteId: SiteId | null, startMonth: string | null, capabilityId = "SEG-2") => ({
    ...named,
    id: newId<"work-package">(),
    initiativeId,
    siteId,
    code,
    stage: "pilot",
    durationPeriods: 3,
    roles: {},
    cost: 0,
    cutoverOutageHours: 0,
    riskReduction: 0,
    lifts: [{ capabilityId, from: 1, to: 2 }],
    startMonth: startMonth as Month | null,
  });
  const found = await inProgramme({ userId, sessionEpoch: 0 }, programmeId, async (tx, scope) => {
    await tx.insert(initiatives).values({ ...named, id: initiativeId, catalogueId: "INI-13" });
    await tx
      .insert(workPackages)
      .values([
        row("P-01", here, null),
        row("P-02", here, "2027-04"),
        row("P-03", null, "2026-11"),
        row("P-04", elsewhere, "2026-06"),
        row("P-05", here, "2026-06", "SEG-1"),
      ]);
    return [
      await packagesLifting(tx, scope, "SEG-2", here),
      await packagesLifting(tx, scope, "SEG-2", null),
    ] as const;
  });
  expect(found[0].map(({ code, finishMonth, toLevel }) => [code, finishMonth, toLevel])).toEqual([
    ["P-03", "2027-01", 2],
    ["P-02", "2027-06", 2],
    ["P-01", null, 2],
  ]);
  expect(found[1].map(({ code }) => code)).toEqual(["P-04", "P-03", "P-02", "P-01"]);
});
