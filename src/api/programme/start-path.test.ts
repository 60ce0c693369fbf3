import { afterAll, describe, expect, test } from "vitest";
import { firstDueOn } from "@/domain/programme/obligation-template";
import { startOutcome, type StartAnswers } from "@/domain/programme/start-path";
import { addDays } from "@/domain/shared/iso-day";
import { Refusal } from "@/domain/shared/refusal";
import { closeDatabase } from "@/data/client";
import { today } from "@/api/today";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";

afterAll(closeDatabase);

const refusalOf = async (call: Promise<unknown>): Promise<Refusal> => {
  const error = await call.then(
    () => null,
    (thrown: Error) => thrown.cause,
  );
  expect(error).toBeInstanceOf(Refusal);
  return error as Refusal;
};

/** What the page proposes for these answers, as it would be applied untouched. */
const proposalFor = async (
  { api, programmeId }: Pick<Minted, "api" | "programmeId">,
  answers: StartAnswers,
) => {
  const { paths, templates, startMonth, present } = await api.programme.startPath({ programmeId });
  const { profile, frameworks, obligations } = startOutcome(paths, answers);
  return {
    programmeId,
    answers: Object.fromEntries(Object.entries(answers).map(([id, options]) => [id, [...options]])),
    profileId: profile.id,
    frameworkIds: frameworks.map(({ id }) => id),
    obligations: obligations.flatMap(({ id }) => {
      const template = templates.find((each) => each.id === id);
      return template ? [{ templateId: id, dueOn: firstDueOn(template, startMonth) }] : [];
    }),
    seen: { profileId: present.profileId, frameworkIds: [...present.frameworkIds] },
  };
};

const NERC = { sector: ["electricity"], region: ["us"], regulators: ["nerc"] };

describe("the start path", () => {
  test("answers become profile, frameworks and dated duties in one step", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    const proposal = await proposalFor(minted, NERC);
    await api.programme.applyStartPath(proposal);
    const { present } = await api.programme.startPath({ programmeId });
    expect(present).toMatchObject({ answers: NERC, profileId: "electric-nerc-cip" });
    expect(present.frameworkIds).toContain("nerc-cip");
    const { rows } = await api.programme.obligations({ programmeId });
    expect(rows).toHaveLength(proposal.obligations.length);
    expect(rows.find(({ templateId }) => templateId === "cip-015")).toMatchObject({
      dueOn: "2028-10-01",
      state: "open",
      catalogueId: "nerc-cip",
    });
    expect((await api.programme.programme({ programmeId })).profileId).toBe("electric-nerc-cip");
  });

  test("applied again it keeps days that were moved, what is met and what is one's own", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    await api.programme.applyStartPath(await proposalFor(minted, { regulators: ["tsa"] }));
    await api.programme.addObligation({
      programmeId,
      name: "Audit of the insurer",
      dueOn: "2027-06-01",
      source: "Policy 12, clause 4",
    });
    const before = (await api.programme.obligations({ programmeId })).rows;
    const report = before.find(({ templateId }) => templateId === "tsa-report");
    if (!report) throw new Error("The pack has the yearly report.");
    await api.programme.meetObligation({
      programmeId,
      obligationId: report.id,
      metOn: today(),
      seen: report,
    });
    const proposal = await proposalFor(minted, { region: ["eu"], regulators: ["nis2-essential"] });
    await api.programme.applyStartPath(proposal);
    const after = (await api.programme.obligations({ programmeId })).rows;
    expect(after.filter(({ templateId }) => templateId?.startsWith("tsa")).map(({ state }) => state)).toEqual(
      ["met"],
    );
    expect(after.filter(({ templateId }) => templateId === null).map(({ name }) => name)).toEqual([
      "Audit of the insurer",
    ]);
    await api.programme.applyStartPath(await proposalFor(minted, { regulators: ["tsa"] }));
    const again = (await api.programme.obligations({ programmeId })).rows;
    expect(again.filter(({ templateId }) => templateId === "tsa-report").map(({ state }) => state)).toEqual([
      "met",
    ]);
    const moved = {
      ...(await proposalFor(minted, { regulators: ["nis2-essential"] })),
      obligations: [{ templateId: "nis2-measures", dueOn: "2027-10-18" }],
    };
    await api.programme.applyStartPath(moved);
    const open = (await api.programme.obligations({ programmeId })).rows.filter(
      ({ templateId, metOn }) => templateId !== null && metOn === null,
    );
    expect(open.map(({ templateId, dueOn }) => [templateId, dueOn])).toEqual([
      ["nis2-measures", "2027-10-18"],
    ]);
  });

  test("a change made in the meantime is not overwritten", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    const proposal = await proposalFor(minted, NERC);
    await api.programme.applyStartPath({ ...proposal, profileId: "starter-small", obligations: [] });
    const refusal = await refusalOf(api.programme.applyStartPath(proposal));
    expect(refusal.code).toBe("conflict");
    expect((await api.programme.programme({ programmeId })).profileId).toBe("starter-small");
    expect((await api.programme.obligations({ programmeId })).rows).toEqual([]);
  });

  test.each([
    ["a profile", { profileId: "none" }],
    ["a framework", { frameworkIds: ["none"] }],
    ["a duty", { obligations: [{ templateId: "none", dueOn: "2027-01-01" }] }],
  ])("%s that nobody knows changes nothing", async (_, wrong) => {
    const minted = await mintProgramme();
    const proposal = await proposalFor(minted, NERC);
    const refusal = await refusalOf(minted.api.programme.applyStartPath({ ...proposal, ...wrong }));
    expect(refusal.code).toBe("invalid-input");
    const { present } = await minted.api.programme.startPath({ programmeId: minted.programmeId });
    expect(present).toMatchObject({ answers: {}, frameworkIds: [], obligations: [] });
  });

  test("only who may write the programme, and sees all of it, applies it", async () => {
    const minted = await mintProgramme();
    const proposal = await proposalFor(minted, NERC);
    for (const terms of [
      { role: "site-lead" as const },
      { role: "programme-lead" as const, siteIds: minted.siteIds },
    ]) {
      const member = await mintMember(minted, terms);
      expect((await refusalOf(member.api.programme.applyStartPath(proposal))).code).toBe("not-permitted");
    }
  });
});

describe("obligations", () => {
  test("one that comes back gets its next day once; a wrong tick is taken back", async () => {
    const minted = await mintProgramme();
    const { api, programmeId } = minted;
    await api.programme.applyStartPath(await proposalFor(minted, NERC));
    const listed = async () =>
      (await api.programme.obligations({ programmeId })).rows.filter(
        ({ templateId }) => templateId === "cip-008-test",
      );
    const [first] = await listed();
    if (!first) throw new Error("The pack has the test of the plan.");
    const met = {
      programmeId,
      obligationId: first.id,
      metOn: "2026-10-12",
      seen: { metOn: null as string | null },
    };
    expect(await api.programme.meetObligation(met)).toEqual({ nextDueOn: "2028-01-31" });
    expect(await api.programme.meetObligation({ ...met, metOn: null, seen: { metOn: met.metOn } })).toEqual({
      nextDueOn: null,
    });
    expect(await api.programme.meetObligation(met)).toEqual({ nextDueOn: null });
    expect((await listed()).map(({ state, dueOn }) => [state, dueOn])).toEqual([
      ["met", "2026-12-31"],
      ["open", "2028-01-31"],
    ]);
    await refusalOf(api.programme.meetObligation({ ...met, metOn: addDays(today(), 1) }));
  });

  test("is added, changed and removed", async () => {
    const { api, programmeId } = await mintProgramme();
    const fields = { programmeId, name: "Audit", dueOn: addDays(today(), -1), source: "Contract 7" };
    await api.programme.addObligation(fields);
    const [row] = (await api.programme.obligations({ programmeId })).rows;
    expect(row).toMatchObject({ name: "Audit", state: "overdue", templateId: null });
    if (!row) throw new Error("It was added.");
    await api.programme.changeObligation({
      ...fields,
      obligationId: row.id,
      dueOn: addDays(today(), 30),
      note: "moved",
      seen: row,
    });
    expect((await api.programme.obligations({ programmeId })).rows[0]).toMatchObject({
      state: "soon",
      note: "moved",
    });
    const late = { ...fields, obligationId: row.id, dueOn: addDays(today(), 60), seen: row };
    expect((await refusalOf(api.programme.changeObligation(late))).code).toBe("conflict");
    await api.programme.removeObligation({ programmeId, obligationId: row.id });
    expect((await api.programme.obligations({ programmeId })).rows).toEqual([]);
    expect(
      (await refusalOf(api.programme.removeObligation({ programmeId, obligationId: row.id }))).code,
    ).toBe("not-found");
  });
});
