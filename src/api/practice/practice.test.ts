import { describe, expect, test } from "vitest";
import { storedOfConflict } from "@/domain/assessment/answer-conflict";
import { storedPractice, type PracticeAnswer } from "@/domain/assessment/practice-answer";
import { Refusal } from "@/domain/shared/refusal";
import { mintMember, mintProgramme } from "@/test/factories";

const answer = (value: string | null, over: Partial<PracticeAnswer> = {}): PracticeAnswer => ({
  value,
  target: null,
  rationale: "",
  ...over,
});

const begin = async (catalogueId: string, atSite = true) => {
  const minted = await mintProgramme();
  const { api, programmeId, siteIds } = minted;
  const siteId = atSite ? (siteIds[0] ?? null) : null;
  const { assessmentId } = await api.practice.startAssessment({ programmeId, catalogueId, siteId });
  const give = (itemId: string, given: PracticeAnswer | null, expectedVersion: number | null = null) =>
    api.practice.answerPractice({ programmeId, assessmentId, itemId, answer: given, expectedVersion });
  return { ...minted, siteId, assessmentId, give, here: { programmeId, assessmentId } };
};

const refusalOf = async (attempt: Promise<unknown>): Promise<Refusal> => {
  const error = await attempt.then(
    () => null,
    (thrown: Error) => thrown.cause,
  );
  if (!(error instanceof Refusal)) throw new Error(`no refusal but ${String(error)}`);
  return error;
};

describe("answers to a framework", () => {
  test("are kept with who and when; a resend is no conflict, a lost race shows both", async () => {
    const { api, here, give } = await begin("doe-c2m2-2.1");
    const first = await give("ASSET-1a", answer("LI"));
    expect(first).toMatchObject({ itemId: "ASSET-1a", answer: answer("LI"), answeredBy: "Maria Keller" });
    expect(await give("ASSET-1a", answer("LI"))).toEqual(first);
    const lost = await refusalOf(give("ASSET-1a", answer("NI")));
    expect(lost.code).toBe("conflict");
    expect(storedOfConflict(storedPractice, lost.detail)).toEqual(first);
    const changed = await give("ASSET-1a", answer("FI"), first?.version ?? null);
    expect((await api.practice.assessment(here)).answers).toEqual([changed]);
    expect(await give("ASSET-1a", null, changed?.version ?? null)).toBeNull();
    expect((await api.practice.answers(here)).answers).toEqual([]);
  });

  test.each([
    ["a word of another scale", "doe-c2m2-2.1", "ASSET-1a", answer("yes")],
    ["a target where there is none", "doe-c2m2-2.1", "ASSET-1a", answer("FI", { target: "FI" })],
    ["a heading", "nist-csf-2.0", "GV.OC", answer("achieved")],
    ["an item of another framework", "nist-csf-2.0", "ASSET-1a", answer("achieved")],
    ["not applicable without a reason", "cisa-cpg-2.0", "1.A", answer("not-applicable")],
    ["nothing at all", "nist-csf-2.0", "GV.OC-01", answer(null)],
  ])("%s is refused", async (_, catalogueId, itemId, given) => {
    const { give } = await begin(catalogueId);
    expect((await refusalOf(give(itemId, given))).code).toBe("invalid-input");
  });

  test("a new assessment freezes the open one and starts from its answers", async () => {
    const { api, programmeId, siteId, here, give } = await begin("doe-c2m2-2.1");
    const first = await give("ASSET-1a", answer("PI"));
    await api.practice.setTargetMil({ ...here, domainId: "ASSET", mil: 2, expectedVersion: 0 });
    const next = await api.practice.startAssessment({ programmeId, catalogueId: "doe-c2m2-2.1", siteId });
    expect((await refusalOf(give("ASSET-1b", answer("FI")))).code).toBe("frozen");
    const copy = await api.practice.assessment({ programmeId, ...next });
    expect(copy.answers).toEqual([first]);
    expect(copy.judgement.targetMils).toEqual({ ASSET: 2 });
  });

  test("one that was frozen by hand takes no answer", async () => {
    const { api, here, give } = await begin("cisa-cpg-2.0", false);
    await api.practice.freezeAssessment(here);
    expect((await refusalOf(give("1.A", answer("yes")))).code).toBe("frozen");
  });

  test("are not given by somebody who only reads", async () => {
    const { here, ...minted } = await begin("doe-c2m2-2.1");
    const auditor = await mintMember(minted, { role: "auditor" });
    const attempt = auditor.api.practice.answerPractice({
      ...here,
      itemId: "ASSET-1a",
      answer: answer("FI"),
      expectedVersion: null,
    });
    expect((await refusalOf(attempt)).code).toBe("not-permitted");
  });
});

describe("judgements", () => {
  test("a target MIL is set and taken away; one based on an old state is refused", async () => {
    const { api, here } = await begin("doe-c2m2-2.1");
    const set = await api.practice.setTargetMil({ ...here, domainId: "RISK", mil: 3, expectedVersion: 0 });
    expect(set).toMatchObject({ targetMils: { RISK: 3 }, version: 1 });
    const late = api.practice.setTargetMil({ ...here, domainId: "RISK", mil: 1, expectedVersion: 0 });
    expect((await refusalOf(late)).code).toBe("conflict");
    const unset = await api.practice.setTargetMil({
      ...here,
      domainId: "RISK",
      mil: null,
      expectedVersion: 1,
    });
    expect(unset.targetMils).toEqual({});
    const unknown = api.practice.setTargetMil({ ...here, domainId: "GV", mil: 1, expectedVersion: 2 });
    expect((await refusalOf(unknown)).code).toBe("invalid-input");
  });

  test("a tier is chosen with a reason, by a person, and only for the CSF", async () => {
    const { api, here } = await begin("nist-csf-2.0", false);
    const choice = { ...here, tier: 2 as const, expectedVersion: 0 };
    expect((await refusalOf(api.practice.chooseCsfTier({ ...choice, rationale: " " }))).code).toBe(
      "invalid-input",
    );
    const { tier } = await api.practice.chooseCsfTier({ ...choice, rationale: "Risk is discussed monthly." });
    expect(tier).toMatchObject({
      tier: 2,
      rationale: "Risk is discussed monthly.",
      chosenBy: "Maria Keller",
    });
    const other = await begin("doe-c2m2-2.1");
    const wrong = other.api.practice.chooseCsfTier({ ...choice, ...other.here, rationale: "x" });
    expect((await refusalOf(wrong)).code).toBe("invalid-input");
  });
});

describe("answers given once for a group of sites", () => {
  const CATALOGUE = { catalogueId: "cisa-cpg-2.0" };

  const mintGroup = async () => {
    const minted = await mintProgramme([{ name: "Aldstadt" }, { name: "Brenna" }, { name: "Corda" }]);
    const { api, programmeId, siteIds } = minted;
    const { siteGroupId } = await api.footprint.addSiteGroup({ programmeId, name: "North" });
    await api.footprint.groupSites({ programmeId, siteIds: siteIds.slice(0, 2), siteGroupId });
    const ofGroup = { siteId: null, siteGroupId };
    const { assessmentId } = await api.practice.startAssessment({ programmeId, ...CATALOGUE, ...ofGroup });
    const give = (value: string, at = assessmentId, itemId = "1.A") =>
      api.practice.answerPractice({
        programmeId,
        assessmentId: at,
        itemId,
        answer: answer(value),
        expectedVersion: null,
      });
    const stateAt = async (siteId = siteIds[0] ?? null) => {
      const { items } = await api.framework.framework({ programmeId, ...CATALOGUE, siteId });
      return items.find(({ id }) => id === "1.A")?.state;
    };
    return { ...minted, siteGroupId, assessmentId, give, stateAt };
  };

  test("count at its sites, are overridden where it differs, and count again when that is taken back", async () => {
    const { api, programmeId, siteIds, give, stateAt, assessmentId } = await mintGroup();
    const given = await give("yes");
    const [aldstadt, brenna, corda] = siteIds;
    expect([await stateAt(aldstadt), await stateAt(brenna)]).toEqual(["met", "met"]);
    expect(await stateAt(corda)).not.toBe("met");
    const here = await api.practice.startAssessment({
      programmeId,
      ...CATALOGUE,
      siteId: brenna ?? null,
    });
    expect(await api.practice.assessment({ programmeId, ...here })).toMatchObject({
      siteName: "Brenna",
      siteGroupName: "North",
      siteGroupAnswers: [given],
      answers: [],
    });
    const own = await give("no", here.assessmentId);
    expect([await stateAt(aldstadt), await stateAt(brenna)]).toEqual(["met", "open"]);
    const { own: rows } = await api.framework.frameworkItem({
      programmeId,
      ...CATALOGUE,
      itemId: "1.A",
      siteId: brenna ?? null,
    });
    expect(rows.map(({ placeName, value }) => [placeName, value])).toEqual([
      ["Brenna", "no"],
      ["Group North", "yes"],
    ]);
    await api.practice.answerPractice({
      programmeId,
      ...here,
      itemId: "1.A",
      answer: null,
      expectedVersion: own?.version ?? null,
    });
    expect(await stateAt(brenna)).toBe("met");
    expect((await api.practice.assessment({ programmeId, assessmentId })).siteName).toBe("Group North");
  });

  test("are given by somebody who sees the whole group alone", async () => {
    const { give: _, ...minted } = await mintGroup();
    const { programmeId, assessmentId, siteIds, siteGroupId } = minted;
    const member = await mintMember(minted, { role: "site-lead", siteIds: siteIds.slice(0, 1) });
    const input = { programmeId, assessmentId, itemId: "1.A", answer: answer("yes"), expectedVersion: null };
    expect((await refusalOf(member.api.practice.answerPractice(input))).code).toBe("not-permitted");
    const both = { programmeId, ...CATALOGUE, siteId: siteIds[0] ?? null, siteGroupId };
    expect((await refusalOf(minted.api.practice.startAssessment(both))).code).toBe("invalid-input");
  });
});
