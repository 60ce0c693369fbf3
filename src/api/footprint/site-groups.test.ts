import { expect, test } from "vitest";
import type { SiteGroupId } from "@/domain/shared/ids";
import { answer } from "@/test/assess";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";

const group = async ({ api, programmeId }: Minted, name: string): Promise<SiteGroupId> =>
  (await api.footprint.addSiteGroup({ programmeId, name })).siteGroupId;

test("a site is in one group at most, and in none once its group is gone", async () => {
  const minted = await mintProgramme([{}, {}]);
  const { api, programmeId, siteIds } = minted;
  const [north, south] = [await group(minted, "North"), await group(minted, "South")];
  await api.footprint.groupSites({ programmeId, siteIds, siteGroupId: north });
  await api.footprint.groupSites({ programmeId, siteIds: siteIds.slice(1), siteGroupId: south });
  const groupsOfSites = async () =>
    new Map(
      (await api.programme.programme({ programmeId })).sites.map((site) => [site.id, site.siteGroupId]),
    );
  expect(siteIds.map((id) => id)).toHaveLength(2);
  const before = await groupsOfSites();
  expect(siteIds.map((id) => before.get(id))).toEqual([north, south]);
  await api.footprint.removeSiteGroup({ programmeId, siteGroupId: south });
  const after = await groupsOfSites();
  expect(siteIds.map((id) => after.get(id))).toEqual([north, null]);
  await api.footprint.renameSiteGroup({
    programmeId,
    siteGroupId: north,
    name: "Far north",
    seen: { name: "North" },
  });
  expect(await api.footprint.siteGroups({ programmeId })).toEqual([
    { id: north, name: "Far north", answerCount: 0 },
  ]);
});

test("a group for which somebody answered is not deleted, and says why", async () => {
  const minted = await mintProgramme();
  const { api, programmeId } = minted;
  const siteGroupId = await group(minted, "North");
  const { assessmentId } = await api.assessment.startAssessment({
    programmeId,
    siteId: null,
    siteGroupId,
    mode: "full",
  });
  const question = { programmeId, assessmentId, criterionId: "VIS-1.1.a", expectedVersion: null };
  await api.assessment.answerCriterion({ ...question, answer: answer("yes") });
  await expect(api.footprint.removeSiteGroup({ programmeId, siteGroupId })).rejects.toThrow(
    "North was not deleted: 1 answer was given once for it and count at its sites.",
  );
});

test("names are unique, and who sees some of the sites alone changes no group", async () => {
  const minted = await mintProgramme([{}, {}]);
  const { programmeId, siteIds } = minted;
  await group(minted, "North");
  await expect(group(minted, "North")).rejects.toThrow("Another group has the name North");
  const lead = await mintMember(minted, { role: "programme-lead", siteIds: siteIds.slice(0, 1) });
  await expect(lead.api.footprint.addSiteGroup({ programmeId, name: "South" })).rejects.toThrow(
    "this holds for all sites",
  );
  await expect(
    lead.api.footprint.groupSites({ programmeId, siteIds: siteIds.slice(0, 1), siteGroupId: null }),
  ).rejects.toThrow("this holds for all sites");
  const contributor = await mintMember(minted, { role: "contributor" });
  await expect(contributor.api.footprint.addSiteGroup({ programmeId, name: "South" })).rejects.toThrow(
    "may not do this",
  );
});
