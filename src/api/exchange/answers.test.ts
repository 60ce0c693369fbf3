import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANSWER_CONFIDENCES, ANSWER_VALUES } from "@/domain/assessment/answer";
import type { Answer } from "@/domain/assessment/answer";
import type { AnswerDryRun } from "@/domain/exchange/answer-book";
import { FILE_FORMATS, type FileFormat } from "@/domain/exchange/file-format";
import type { AssessmentId } from "@/domain/shared/ids";
import { closeDatabase } from "@/data/client";
import { checkAnswers } from "@/api/exchange/check-answers";
import { mintMember, mintProgramme, type Minted } from "@/test/factories";

let own: Minted;
let assessmentId: AssessmentId;

const start = async (): Promise<AssessmentId> => {
  const { api, programmeId, siteIds } = own;
  const started = await api.assessment.startAssessment({
    programmeId,
    siteId: siteIds[0] ?? null,
    mode: "full",
    carryOver: false,
  });
  return started.assessmentId;
};

beforeAll(async () => {
  own = await mintProgramme();
});
afterAll(closeDatabase);

const fileOf = async (id: AssessmentId, format: FileFormat): Promise<Buffer> => {
  const { bytes } = await own.api.exchange.answersFile({
    programmeId: own.programmeId,
    assessmentId: id,
    format,
  });
  return Buffer.from(bytes);
};

const send = (bytes: Uint8Array, id: AssessmentId, user = own.userId) =>
  checkAnswers(
    { userId: user, sessionEpoch: 0 },
    { programmeId: own.programmeId, assessmentId: id },
    new Request("http://localhost/x", { method: "POST", body: new Uint8Array(bytes) }),
  );
const check = async (bytes: Uint8Array, id: AssessmentId): Promise<AnswerDryRun> =>
  (await send(bytes, id)).json();

const take = (id: AssessmentId, { added, changed }: AnswerDryRun) =>
  own.api.exchange.takeAnswers({
    programmeId: own.programmeId,
    assessmentId: id,
    answers: [...added, ...changed].map(({ id: question, answer, version }) => ({
      id: question,
      answer,
      version,
    })),
  });

const answersIn = async (id: AssessmentId) =>
  (await own.api.assessment.assessment({ programmeId: own.programmeId, assessmentId: id })).answers
    .map(({ criterionId, answer }) => ({ criterionId, answer }))
    .toSorted((a, b) => (a.criterionId < b.criterionId ? -1 : 1));

const give = (id: AssessmentId, criterionId: string, answer: Answer, expectedVersion: number | null = null) =>
  own.api.assessment.answerCriterion({
    programmeId: own.programmeId,
    assessmentId: id,
    criterionId,
    answer: answer as never,
    expectedVersion,
  });

/** Texts that spreadsheets and CSV bend: formulas, quotes, line ends, blanks, and the marks that keep them apart. */
const nasty = fc
  .string({
    unit: fc.constantFrom(
      "=",
      "+",
      "-",
      "@",
      "'",
      '"',
      ",",
      ";",
      "§",
      "\n",
      "_x0041_",
      "<&>",
      "ä",
      "😀",
      "1",
      " ",
      "a",
    ),
    maxLength: 12,
  })
  .map((text) => text.trim());

const anAnswer: fc.Arbitrary<Answer> = fc
  .record({
    value: fc.constantFrom(...ANSWER_VALUES),
    text: nasty,
    rationale: nasty,
    evidenceUrl: fc.constantFrom(null, "https://wiki.example/a?b=c,d"),
    confidence: fc.constantFrom(...ANSWER_CONFIDENCES),
  })
  .map(({ value, text, ...rest }) => ({
    value,
    ...(value === "not-applicable" && { reason: `because ${text}`.trim() }),
    ...(value === "compensated" && { control: { name: `gate ${text}`.trim(), testDueOn: "2027-03-31" } }),
    ...rest,
  }));

const IDS = ["SEG-2.1.a", "VIS-1.1.a", "VIS-1.2.a", "SEG-2.2.a"];

describe("answers out and in", () => {
  test.each(FILE_FORMATS)("are the same, as %s, whatever their texts", async (format) => {
    await fc.assert(
      fc.asyncProperty(fc.array(anAnswer, { minLength: 1, maxLength: IDS.length }), async (given) => {
        const [from, to] = [await start(), null];
        expect(to).toBeNull();
        for (const [index, answer] of given.entries()) await give(from, IDS[index] ?? "", answer);
        const before = await answersIn(from);
        const file = await fileOf(from, format);
        const again = await check(file, from);
        expect(again).toMatchObject({
          added: [],
          changed: [],
          conflicts: [],
          problems: [],
          sameCount: given.length,
        });
        const next = await start();
        const run = await check(file, next);
        expect(run).toMatchObject({ changed: [], conflicts: [], problems: [], sameCount: 0 });
        await take(next, run);
        expect(await answersIn(next)).toEqual(before);
      }),
      { numRuns: 5 },
    );
  });

  test("what was answered in the meantime is shown with both, and only taken where somebody says so", async () => {
    assessmentId = await start();
    const yes: Answer = { value: "yes", rationale: "seen", evidenceUrl: null, confidence: "stated" };
    await give(assessmentId, "SEG-2.1.a", yes);
    const stored = await give(assessmentId, "VIS-1.1.a", yes);
    const file = JSON.parse((await fileOf(assessmentId, "json")).toString("utf8"));
    for (const row of file.answers) if (row.answer === "yes") row.answer = "no";
    await give(assessmentId, "VIS-1.1.a", { ...yes, value: "partly" }, stored.version);
    const run = await check(Buffer.from(JSON.stringify(file)), assessmentId);
    expect(run.changed.map(({ id }) => id)).toEqual(["SEG-2.1.a"]);
    expect(run.conflicts).toMatchObject([
      { id: "VIS-1.1.a", answer: { value: "no" }, stored: { answer: { value: "partly" } } },
    ]);
    await take(assessmentId, { ...run, changed: [...run.changed, ...run.conflicts] });
    expect((await answersIn(assessmentId)).map(({ answer }) => answer.value)).toEqual(["no", "no"]);
    await expect(take(assessmentId, run)).resolves.toEqual({ added: 0, changed: 0 });
  });

  test("all of them or none: one that changed since the check keeps the others out", async () => {
    const id = await start();
    const yes: Answer = { value: "yes", rationale: "", evidenceUrl: null, confidence: "stated" };
    const given = (question: string) => ({
      id: question,
      answer: yes as object as Record<string, unknown>,
      version: null,
    });
    await give(id, "VIS-1.1.a", { ...yes, value: "no" });
    const taking = own.api.exchange.takeAnswers({
      programmeId: own.programmeId,
      assessmentId: id,
      answers: [given("SEG-2.1.a"), given("VIS-1.1.a")],
    });
    await expect(taking).rejects.toThrow(/1 of the answers were changed here after/);
    expect(await answersIn(id)).toHaveLength(1);
  });

  test("every row that cannot be read is named", async () => {
    const id = await start();
    const csv =
      "id,answer,reason,control\nSEG-2.1.a,perhaps,,\nNOPE-1,yes,,\nVIS-1.1.a,not-applicable,,\nVIS-1.1.a,yes,,\nVIS-1.2.a,compensated,,Gate\n";
    const { problems, added } = await check(Buffer.from(csv), id);
    expect(added).toEqual([]);
    expect(problems).toMatchObject([
      { row: 1, id: "SEG-2.1.a", reason: expect.stringMatching(/one of the six answers/) },
      { row: 2, id: "NOPE-1", reason: expect.stringMatching(/no question of this assessment/) },
      { row: 3, id: "VIS-1.1.a", reason: expect.stringMatching(/why this does not apply/) },
      { row: 4, id: "VIS-1.1.a", reason: expect.stringMatching(/stands in row 3 already/) },
      { row: 5, id: "VIS-1.2.a", reason: expect.stringMatching(/next test is due/) },
    ]);
  });

  test.each<[string, string, RegExp]>([
    ["nothing", "", /empty/],
    ["another JSON", '{"format":"other","answers":[]}', /no file of answers/],
    ["JSON cut off", '{"format":"rungway-answers"', /breaks off/],
    ["another version", '{"format":"rungway-answers","version":9,"answers":[]}', /version 9/],
    ["a table of something else", "a,b\n1,2\n", /no column “id”/],
  ])("%s is refused with a sentence", async (_, text, message) => {
    const id = await start();
    const response = await send(Buffer.from(text), id);
    expect(response.status).toBe(422);
    expect((await response.json()).message).toMatch(message);
  });

  test("a frozen assessment and a reader of answers take none", async () => {
    const id = await start();
    const file = await fileOf(id, "json");
    const reader = await mintMember(own, { role: "executive" });
    expect((await send(file, id, reader.userId)).status).toBe(422);
    await start();
    expect(await (await send(file, id)).json()).toMatchObject({ message: expect.stringMatching(/frozen/) });
  });
});

describe("answers to a framework", () => {
  test.each(FILE_FORMATS)("are the same, as %s", async (format) => {
    const { api, programmeId, siteIds } = own;
    const open = async () =>
      (
        await api.practice.startAssessment({
          programmeId,
          catalogueId: "nist-csf-2.0",
          siteId: siteIds[0] ?? null,
          carryOver: false,
        } as never)
      ).assessmentId;
    const from = await open();
    const practice = await api.practice.assessment({ programmeId, assessmentId: from });
    const ids = practice.catalogue.items.filter(
      ({ kind }) => kind === practice.catalogue.kinds.find(({ isAnswered }) => isAnswered)?.id,
    );
    const given = [
      { value: "achieved", target: "achieved", rationale: "=1+1" },
      { value: null, target: "largely-achieved", rationale: "" },
      { value: "not-applicable", target: null, rationale: "no such plant" },
    ];
    for (const [index, answer] of given.entries())
      await api.practice.answerPractice({
        programmeId,
        assessmentId: from,
        itemId: ids[index]?.id ?? "",
        answer,
        expectedVersion: null,
      });
    const file = await fileOf(from, format);
    const to = await open();
    await take(to, await check(file, to));
    const answersOf = async (id: AssessmentId) =>
      (await api.practice.assessment({ programmeId, assessmentId: id })).answers.map(
        ({ itemId, answer }) => ({ itemId, answer }),
      );
    expect(await answersOf(to)).toEqual(expect.arrayContaining(await answersOf(from)));
    expect(await answersOf(to)).toHaveLength(3);
    const ownModel = await start();
    expect((await check(file, ownModel)).problems).toHaveLength(
      practice.catalogue.items.filter(({ kind }) =>
        practice.catalogue.kinds.some((each) => each.id === kind && each.isAnswered),
      ).length,
    );
  });
});
