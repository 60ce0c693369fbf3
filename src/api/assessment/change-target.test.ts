import { expect, test } from "vitest";
import type { Refusal } from "@/domain/shared/refusal";
import { lostRaces } from "@/domain/shared/seen-value";
import { mintMember, mintProgramme } from "@/test/factories";

const change = {
  capabilityId: "IDA-1",
  milestoneMonth: 12,
  level: 3,
  seenLevel: 2,
  reason: "Board decision of 3 May",
} as const;

test("changeTarget departs from the profile with a reason and who, and the later milestone keeps a raised one", async () => {
  const { api, programmeId } = await mintProgramme();
  const before = await api.assessment.targets({ programmeId });
  expect(before.milestones.map(({ month }) => month)).toEqual([12, 24]);
  expect(before.milestones.map(({ lastMonth }) => lastMonth)).toEqual(["2027-03", "2028-03"]);
  const seenLevel = before.milestones[0]?.targets["IDA-1"] ?? 0;
  await api.assessment.changeTarget({ programmeId, ...change, seenLevel, level: 2 });
  await api.assessment.changeTarget({ programmeId, ...change });
  const after = await api.assessment.targets({ programmeId });
  expect(after.changes).toMatchObject([{ level: 3, reason: change.reason, changedBy: "Maria Keller" }]);
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

test("of two who change one target at once the second sees what the first set, and overwrites it knowingly", async () => {
  const minted = await mintProgramme();
  const { api, programmeId } = minted;
  const lead = await mintMember(minted, { role: "programme-lead" });
  const seenLevel = (await api.assessment.targets({ programmeId })).milestones[0]?.targets["IDA-1"] ?? 0;
  const levels = ([1, 3, 4] as const).filter((level) => level !== seenLevel);
  const [mine = 1, theirs = 3] = levels;
  await lead.api.assessment.changeTarget({ programmeId, ...change, level: theirs, seenLevel });
  const lost = await api.assessment.changeTarget({ programmeId, ...change, level: mine, seenLevel }).then(
    () => null,
    (error: Error) => error.cause,
  );
  expect(lost).toMatchObject({ code: "conflict" });
  expect(lostRaces(lost as Refusal)).toEqual([{ key: "IDA-1", stored: theirs }]);
  await api.assessment.changeTarget({ programmeId, ...change, level: mine, seenLevel: theirs });
  expect((await api.assessment.targets({ programmeId })).milestones[0]?.targets["IDA-1"]).toBe(mine);
});
