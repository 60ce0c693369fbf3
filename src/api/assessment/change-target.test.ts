import { expect, test } from "vitest";
import { mintMember, mintProgramme } from "@/test/factories";

const change = {
  capabilityId: "IDA-1",
  milestoneMonth: 12,
  level: 3,
  reason: "Board decision of 3 May",
} as const;

test("changeTarget departs from the profile with a reason and who, and the later milestone keeps a raised one", async () => {
  const { api, programmeId } = await mintProgramme();
  const before = await api.assessment.targets({ programmeId });
  expect(before.milestones.map(({ month }) => month)).toEqual([12, 24]);
  expect(before.milestones.map(({ lastMonth }) => lastMonth)).toEqual(["2027-03", "2028-03"]);
  await api.assessment.changeTarget({ programmeId, ...change, level: 2 });
  await api.assessment.changeTarget({ programmeId, ...change });
  const after = await api.assessment.targets({ programmeId });
  expect(after.changes).toMatchObject([{ ...change, changedBy: "Maria Keller" }]);
  expect(after.milestones.map(({ targets }) => targets["IDA-1"])).toEqual([3, 3]);
  const ofProfile = before.milestones.map(({ profileTargets }) => profileTargets);
  expect(after.milestones.map(({ profileTargets }) => profileTargets)).toEqual(ofProfile);
});

test.each([
  ["a blank reason", { reason: "  " }, "Say why the target changes"],
  ["a month without milestone", { milestoneMonth: 13 }, "no milestone at month 13. Choose one of 12, 24."],
  ["an unknown capability", { capabilityId: "XYZ-1" }, "has no capability XYZ-1"],
])("changeTarget refuses %s", async (_, over, words) => {
  const { api, programmeId } = await mintProgramme();
  await expect(api.assessment.changeTarget({ programmeId, ...change, ...over })).rejects.toThrow(words);
  expect((await api.assessment.targets({ programmeId })).changes).toEqual([]);
});

test("changeTarget refuses a facilitator", async () => {
  const minted = await mintProgramme();
  const { api } = await mintMember(minted, { role: "facilitator" });
  const attempt = api.assessment.changeTarget({ programmeId: minted.programmeId, ...change });
  await expect(attempt).rejects.toMatchObject({ cause: { code: "not-permitted" } });
});
