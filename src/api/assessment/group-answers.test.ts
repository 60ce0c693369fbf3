import { describe, expect, test } from "vitest";
import type { SiteGroupId, SiteId } from "@/domain/shared/ids";
import { answer } from "@/test/assess";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";

const QUESTION = { criterionId: "VIS-1.1.a", expectedVersion: null };

const mintGroup = async () => {
  const minted = await mintProgramme([{ name: "Aldstadt" }, { name: "Brenna" }, { name: "Corda" }]);
  const { api, programmeId, siteIds } = minted;
  const [aldstadt, brenna, corda] = siteIds;
  if (!aldstadt || !brenna || !corda) throw new Error("three sites were asked for");
  const { siteGroupId } = await api.footprint.addSiteGroup({ programmeId, name: "North" });
  await api.footprint.groupSites({ programmeId, siteIds: [aldstadt, brenna], siteGroupId });
  return { ...minted, aldstadt, brenna, corda, siteGroupId };
};

const start = async ({ api, programmeId }: Minted, place: { siteId?: SiteId; siteGroupId?: SiteGroupId }) =>
  api.assessment.startAssessment({ programmeId, siteId: null, ...place, mode: "full" });

const cellAt = ({ api, programmeId }: Minted, siteId: SiteId) =>
  api.assessment.cell({ programmeId, siteId, capabilityId: "VIS-1" });

describe("an answer given once for a group", () => {
  test("counts at each of its sites, says where it comes from, and can be overridden and inherited again", async () => {
    const minted = await mintGroup();
    const { api, programmeId, aldstadt, brenna, corda, siteGroupId } = minted;
    const ofGroup = await start(minted, { siteGroupId });
    const given = await api.assessment.answerCriterion({
      programmeId,
      ...ofGroup,
      ...QUESTION,
      answer: answer("yes"),
    });
    expect(await cellAt(minted, aldstadt)).toMatchObject({
      siteGroupName: "North",
      assessmentId: ofGroup.assessmentId,
      origins: [{ criterionId: "VIS-1.1.a", place: "group", by: "Maria Keller" }],
      levels: { counts: { yes: 1 } },
    });
    expect(await cellAt(minted, corda)).toMatchObject({ siteGroupName: null, origins: [], isKnown: false });
    const here = await start(minted, { siteId: brenna });
    expect(await api.assessment.assessment({ programmeId, ...here })).toMatchObject({
      siteName: "Brenna",
      siteGroupName: "North",
      siteGroupAssessmentId: ofGroup.assessmentId,
      siteGroupAnswers: [given],
      answers: [],
    });
    const own = await api.assessment.answerCriterion({
      programmeId,
      ...here,
      ...QUESTION,
      answer: answer("no"),
    });
    expect(await cellAt(minted, brenna)).toMatchObject({
      origins: [{ criterionId: "VIS-1.1.a", place: "here" }],
      levels: { counts: { yes: 0, no: 1 } },
    });
    expect((await cellAt(minted, aldstadt)).levels.counts).toMatchObject({ yes: 1, no: 0 });
    await api.assessment.clearAnswer({ programmeId, ...here, ...QUESTION, expectedVersion: own.version });
    expect((await cellAt(minted, brenna)).origins).toMatchObject([{ place: "group" }]);
  });

  test("counts in gaps, the report's rounds and the list of assessments", async () => {
    const minted = await mintGroup();
    const { api, programmeId, siteGroupId, aldstadt } = minted;
    const ofGroup = await start(minted, { siteGroupId });
    await api.assessment.answerCriterion({ programmeId, ...ofGroup, ...QUESTION, answer: answer("no") });
    const { rows } = await api.gap.rankedGaps({ programmeId, measuredAgainst: "final" });
    expect(rows.some((row) => row.siteId === aldstadt && row.capabilityId === "VIS-1")).toBe(true);
    const heat = await api.assessment.heatMap({ programmeId });
    expect(heat.sites.map(({ assessmentId }) => assessmentId === ofGroup.assessmentId)).toEqual([
      true,
      true,
      false,
    ]);
    const { groups } = await api.assessment.assessments({ programmeId });
    expect(groups).toMatchObject([{ name: "North", siteCount: 2, assessments: [{ answered: 1 }] }]);
    expect((await api.report.executivePage({ programmeId })).trend.verified).toHaveLength(1);
  });

  test("is given by who sees every site of the group, and by nobody who sees some of them", async () => {
    const minted = await mintGroup();
    const { programmeId, siteGroupId, aldstadt, brenna } = minted;
    const ofGroup = await start(minted, { siteGroupId });
    const all = await mintMember(minted, { role: "contributor", siteIds: [aldstadt, brenna] });
    const some = await mintMember(minted, { role: "contributor", siteIds: [aldstadt] });
    const question = { programmeId, ...ofGroup, ...QUESTION, answer: answer("yes") };
    await expect(some.api.assessment.answerCriterion(question)).rejects.toThrow(
      "this holds for every site of the group, and 1 of them is not yours",
    );
    const given = await all.api.assessment.answerCriterion(question);
    expect((await some.api.assessment.assessment({ programmeId, ...ofGroup })).answers).toEqual([given]);
    expect((await some.api.assessment.heatMap({ programmeId })).sites).toHaveLength(1);
    const lead = await mintMember(minted, { role: "programme-lead", siteIds: [aldstadt] });
    await expect(start({ ...minted, api: lead.api }, { siteGroupId })).rejects.toThrow("is not yours");
  });
});

describe("freezing by hand", () => {
  test("ends the answering for good; what was answered counts on and is carried over", async () => {
    const minted = await mintGroup();
    const { api, programmeId, aldstadt } = minted;
    const here = await start(minted, { siteId: aldstadt });
    await api.assessment.answerCriterion({ programmeId, ...here, ...QUESTION, answer: answer("yes") });
    await api.assessment.freezeAssessment({ programmeId, ...here });
    await api.assessment.freezeAssessment({ programmeId, ...here });
    const other = { ...QUESTION, criterionId: "VIS-1.1.b" };
    await expect(
      api.assessment.answerCriterion({ programmeId, ...here, ...other, answer: answer("yes") }),
    ).rejects.toThrow("frozen and takes no more answers");
    expect((await cellAt(minted, aldstadt)).levels.counts.yes).toBe(1);
    const next = await start(minted, { siteId: aldstadt });
    expect((await api.assessment.assessment({ programmeId, ...next })).answers).toHaveLength(1);
    expect((await api.assessment.assessment({ programmeId, ...here })).replacedById).toBe(next.assessmentId);
  });
});

test("a full assessment takes over what the quick one answered", async () => {
  const minted = await mintGroup();
  const { api, programmeId, aldstadt: siteId } = minted;
  const { criterionId } = await quickQuestion(minted);
  const quick = await api.assessment.startAssessment({ programmeId, siteId, mode: "quick" });
  const given = await api.assessment.answerCriterion({
    programmeId,
    ...quick,
    criterionId,
    expectedVersion: null,
    answer: answer("partly"),
  });
  const full = await api.assessment.startAssessment({
    programmeId,
    siteId,
    mode: "full",
    takesOverQuick: true,
  });
  expect((await api.assessment.assessment({ programmeId, ...full })).answers).toEqual([given]);
});

const quickQuestion = async ({ api }: Minted) => {
  const { capabilities } = await api.assessment.questionnaire();
  const found = capabilities
    .flatMap(({ criteria }) => criteria)
    .find(({ quick, scope }) => quick && scope === "site");
  if (!found) throw new Error("the quick mode asks something at a site");
  return { criterionId: found.id };
};
