import { describe, expect, test } from "vitest";
import { maturityModel } from "@/data/content/maturity-model";
import { mintMember, mintProgramme } from "@/test/factories";

const notes = { rationale: "", evidenceUrl: null, confidence: "stated" } as const;
const yes = { value: "yes", ...notes } as const;
const unknown = { value: "unknown", ...notes } as const;

const quickOf = (scope: "site" | "organisation") =>
  maturityModel.capabilities
    .flatMap(({ criteria }) => criteria)
    .filter((criterion) => criterion.quick && criterion.scope === scope);

describe("assessment", () => {
  test("a site inherits the open organisation assessment of the same mode, and may answer differently", async () => {
    const { api, programmeId, siteIds } = await mintProgramme();
    const siteId = siteIds[0] ?? null;
    const full = { programmeId, mode: "full" } as const;
    const once = await api.assessment.startAssessment({ ...full, siteId: null });
    const here = await api.assessment.startAssessment({ ...full, siteId });
    const quick = await api.assessment.startAssessment({ ...full, siteId, mode: "quick" });
    const question = { programmeId, criterionId: "GOV-1.1.a", expectedVersion: null };
    const inherited = await api.assessment.answerCriterion({ ...question, ...once, answer: yes });
    const page = await api.assessment.assessment({ programmeId, ...here });
    expect(page).toMatchObject({
      answers: [],
      organisationAnswers: [inherited],
      organisationAssessmentId: once.assessmentId,
    });
    const own = await api.assessment.answerCriterion({ ...question, ...here, answer: unknown });
    const after = await api.assessment.assessment({ programmeId, ...here });
    expect(after).toMatchObject({ answers: [own], organisationAnswers: [inherited] });
    expect(await api.assessment.assessment({ programmeId, ...quick })).toMatchObject({
      organisationAnswers: [],
      organisationAssessmentId: null,
    });
    expect((await api.assessment.assessment({ programmeId, ...once })).answers).toEqual([inherited]);
  });

  test("tells a role that only reads that it may not answer", async () => {
    const minted = await mintProgramme();
    const { programmeId } = minted;
    const started = await minted.api.assessment.startAssessment({ programmeId, siteId: null, mode: "quick" });
    const executive = await mintMember(minted, { role: "executive" });
    const page = { programmeId, ...started };
    expect(await executive.api.assessment.assessment(page)).toMatchObject({ mayAnswer: false });
    expect(await minted.api.assessment.assessment(page)).toMatchObject({ mayAnswer: true });
  });
});

describe("assessments", () => {
  test("counts answered, asked and unknown of each place; sites outside the scope are left out", async () => {
    const minted = await mintProgramme([{ name: "Aldstadt" }, { name: "Brenna" }]);
    const { api, programmeId } = minted;
    const [siteId = null] = minted.siteIds;
    const { assessmentId } = await api.assessment.startAssessment({ programmeId, siteId, mode: "quick" });
    const asked = quickOf("site");
    for (const [at, { id }] of asked.slice(0, 3).entries())
      await api.assessment.answerCriterion({
        programmeId,
        assessmentId,
        criterionId: id,
        answer: at === 0 ? unknown : yes,
        expectedVersion: null,
      });
    const list = await api.assessment.assessments({ programmeId });
    expect(list.sites.map(({ name }) => name)).toEqual(["Aldstadt", "Brenna"]);
    expect(list.sites[0]?.assessments).toMatchObject([
      { answered: 3, asked: 29, unknown: 1, startedBy: "Maria Keller", lastAnsweredAt: expect.any(String) },
    ]);
    expect(list.organisation).toEqual([]);
    const lead = await mintMember(minted, { role: "site-lead", siteIds: minted.siteIds.slice(1) });
    const seen = await lead.api.assessment.assessments({ programmeId });
    expect(seen.sites).toMatchObject([{ name: "Brenna", assessments: [] }]);
  });

  test("the full mode asks deeper as the levels are met", async () => {
    const { api, programmeId, siteIds } = await mintProgramme();
    const siteId = siteIds[0] ?? null;
    const { assessmentId } = await api.assessment.startAssessment({ programmeId, siteId, mode: "full" });
    const asked = async () =>
      (await api.assessment.assessments({ programmeId })).sites[0]?.assessments[0]?.asked ?? 0;
    const before = await asked();
    const criteriaAt = (wanted: number) =>
      maturityModel.capabilities[0]?.criteria.filter(({ level }) => level === wanted) ?? [];
    for (const { id: criterionId } of criteriaAt(1))
      await api.assessment.answerCriterion({
        programmeId,
        assessmentId,
        criterionId,
        answer: yes,
        expectedVersion: null,
      });
    expect(await asked()).toBe(before + criteriaAt(2).length);
  });
});
