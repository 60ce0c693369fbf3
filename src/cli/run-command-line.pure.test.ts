import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "@/cli/run-command-line";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "rungway-cli-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string): string => {
  const path = join(folder, "answers.json");
  writeFileSync(path, text);
  return path;
};

const scored = async (model: string, answers: unknown, ...options: string[]) => {
  const result = await runCommandLine(["score", model, fileWith(JSON.stringify(answers)), ...options]);
  expect(result).toMatchObject({ stderr: "", exitCode: 0 });
  return JSON.parse(result.stdout);
};

describe("score", () => {
  test("c2m2-2.1 gives MIL, practices per MIL and what blocks, and nothing else", async () => {
    const first = ["ASSET-1a", "ASSET-2a", "ASSET-3a", "ASSET-4a", "ASSET-4b"];
    const answers = Object.fromEntries([
      ...first.map((id) => [id, "FI"]),
      ["ASSET-1b", "LI"],
      ["ASSET-1c", "U"],
    ]);
    const { domains } = await scored("c2m2-2.1", answers);
    expect(Object.keys(domains)).toHaveLength(10);
    expect(Object.keys(domains.ASSET)).toEqual(["mil", "achieved", "blocking"]);
    expect(domains.ASSET).toMatchObject({ mil: 1, achieved: { "1": [5, 5], "2": [1, 18], "3": [0, 13] } });
    expect(domains.ASSET.blocking).toHaveLength(17);
    expect(domains.ASSET.blocking[0]).toBe("ASSET-1c");
  });

  test("rungway reads na and comp", async () => {
    const { capabilities, domains } = await scored("rungway", {
      "SEG-6.1.a": "yes",
      "SEG-6.2.a": "comp",
      "SEG-6.2.b": "no",
      "SEG-6.2.c": "na",
    });
    expect(capabilities["SEG-6"]).toMatchObject({
      native: 1,
      withCompensation: 1,
      bestCase: 1,
      progress: 0.5,
      counts: { compensated: 1, "not-applicable": 1 },
    });
    expect(domains.SEG.floor).toBe(0);
  });

  test("rungway names the missing prerequisites", async () => {
    const answers = ["SEG-2.1.a", "SEG-2.2.a", "SEG-2.2.b", "SEG-2.2.c", "SEG-2.2.e"].map((id) => [
      id,
      "yes",
    ]);
    const { capabilities } = await scored("rungway", Object.fromEntries(answers));
    expect(capabilities["SEG-2"]).toMatchObject({ native: 2, supported: 1 });
    expect(capabilities["SEG-2"].missing).toContainEqual({
      level: 2,
      requires: "VIS-2",
      requiresLevel: 1,
      presentLevel: 0,
    });
  });

  test("nist-csf-2.0 takes current answers with or without targets, and gives no tier", async () => {
    const output = await scored("nist-csf-2.0", {
      "GV.OC-01": "achieved",
      "GV.OC-02": { current: "partly-achieved", target: "achieved" },
    });
    expect(Object.keys(output)).toEqual(["functions", "categories", "subcategories"]);
    expect(output.subcategories["GV.OC-02"]).toEqual({
      current: "partly-achieved",
      target: "achieved",
      gap: "open",
    });
    expect(output.functions.GV.gaps).toMatchObject({ open: 1, "not-targeted": 30 });
  });

  test("cisa-cpg-1.0.1 gives the classes and the plain count", async () => {
    const output = await scored("cisa-cpg-1.0.1", { "1.A": "yes", "1.B": "in-progress" });
    expect(output).toMatchObject({
      plain: { yes: 1, all: 38 },
      counts: { "in-progress": 1, unanswered: 36 },
    });
  });

  test("iec-62443-sl lets a compensation lapse on its day", async () => {
    const zone = {
      target: [2, 2, 2, 2, 2, 2, 2],
      capability: [1, 2, 2, 2, 2, 2, 2],
      achieved: [1, 2, 2, 2, 2, 2, 2],
      compensations: [{ requirement: "FR1", control: "CC-07", from: 1, to: 2, testDueOn: "2027-03-31" }],
    };
    const before = await scored("iec-62443-sl", { boiler: zone }, "--today", "2027-03-30");
    expect(before.zones.boiler).toMatchObject({ isMet: true, gap: [0, 0, 0, 0, 0, 0, 0] });
    const due = await scored("iec-62443-sl", { boiler: zone }, "--today=2027-03-31");
    expect(due.zones.boiler).toMatchObject({ isMet: false, gap: [1, 0, 0, 0, 0, 0, 0] });
  });

  test.each([
    ["c2m2-2.1", "{oops", "answers.json is not JSON"],
    ["c2m2-2.1", "[1]", "answers.json holds no JSON object"],
    ["c2m2-2.1", '"FI"', "answers.json holds no JSON object"],
    ["c2m2-2.1", "null", "answers.json holds no JSON object"],
    ["c2m2-3", "{}", "There is no model c2m2-3. Models are: c2m2-2.1, rungway"],
    ["toString", "{}", "There is no model toString"],
    ["c2m2-2.1", '{"ASSET-9z": "FI"}', 'nothing to answer with the id "ASSET-9z"'],
    ["c2m2-2.1", '{"ASSET-1": "FI"}', 'nothing to answer with the id "ASSET-1"'],
    ["c2m2-2.1", '{"__proto__": "FI"}', 'nothing to answer with the id "__proto__"'],
    ["c2m2-2.1", '{"ASSET-1a": "yes"}', 'ASSET-1a is answered with "yes": use one of FI, LI, PI, NI, U'],
    ["rungway", '{"VIS-1.1.a": 1}', "VIS-1.1.a is answered with 1: use one of yes, partly"],
    ["rungway", '{"VIS-1.1.a": {"deep": [1]}}', 'VIS-1.1.a is answered with {"deep":[1]}'],
    ["nist-csf-2.0", '{"GV.OC-01": {"target": "unknown"}}', 'GV.OC-01 target is answered with "unknown"'],
    ["nist-csf-2.0", '{"GV.OC-01": {"goal": "achieved"}}', 'GV.OC-01 has "goal"'],
    ["cisa-cpg-1.0.1", '{"1": "yes"}', 'nothing to answer with the id "1"'],
    ["iec-62443-sl", '{"boiler": 3}', 'The zone "boiler" is 3'],
    ["iec-62443-sl", '{"boiler": {"target": [1, 2]}}', "boiler › target does not fit: give seven levels"],
    [
      "iec-62443-sl",
      '{"boiler": {"target": [5,0,0,0,0,0,0], "capability": [0,0,0,0,0,0,0], "achieved": [0,0,0,0,0,0,0]}}',
      "boiler › target › 0 does not fit: give a security level from 0 to 4",
    ],
  ])("%s refuses %s in one sentence", async (model, text, message) => {
    const { stdout, stderr, exitCode } = await runCommandLine(["score", model, fileWith(text)]);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  test("takes a byte order mark", async () => {
    const { exitCode } = await runCommandLine(["score", "c2m2-2.1", fileWith('\uFEFF{"ASSET-1a": "FI"}')]);
    expect(exitCode).toBe(0);
  });

  test.each([
    [["score"], "Give one model and one file"],
    [["score", "rungway"], "Give one model and one file"],
    [["score", "rungway", "a", "b"], "Give one model and one file"],
    [["score", "rungway", "/no/such/file.json"], "There is no file /no/such/file.json"],
    [["score", "rungway", "/"], "/ could not be read (EISDIR)"],
    [["score", "rungway", "/no/such/file.json", "--today", "2026-02-30"], "2026-02-30 is not a day"],
    [["score", "rungway", "x.json", "--fast"], "Unknown option '--fast'"],
    [["nonsense"], "There is no command nonsense. Commands are: "],
    [["constructor"], "There is no command constructor"],
  ])("%j is refused", async (args, message) => {
    const { stdout, stderr, exitCode } = await runCommandLine(args);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });
});

test.each([[[]], [["--help"]], [["score", "--help"]]])("%j lists the commands", async (args) => {
  const { stdout, exitCode } = await runCommandLine(args);
  expect(exitCode).toBe(0);
  expect(stdout).toContain("score <model> <answers.json>");
});
