import { mkdtempSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runCommandLine } from "@/cli/run-command-line";

const folder = mkdtempSync(join(tmpdir(), "catalogue-"));
const fileWith = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const check = async (path: string) => {
  const { stdout, stderr, exitCode } = await runCommandLine(["catalogue", "check", path]);
  return { printed: stdout === "" ? null : JSON.parse(stdout), stderr, exitCode };
};

describe("catalogue check", () => {
  test("prints format and items, and ends with 0", async () => {
    const path = fileWith("rules.csv", "ID,Title\n1,Lock doors\n2,Close gates\n");
    expect(await check(path)).toEqual({
      printed: { format: "csv", items: 2, errors: [] },
      stderr: "",
      exitCode: 0,
    });
  });

  test("prints each error with its place, and ends with 1", async () => {
    const path = fileWith("twice.csv", "ID,Parent,Title\n1,,Lock doors\n1,9,Close gates\n");
    expect(await check(path)).toMatchObject({
      printed: {
        format: "csv",
        items: 2,
        errors: [
          { where: "row 3", reason: "The id 1 is already used at row 2." },
          { where: "row 3", reason: "The parent 9 is not in the catalogue." },
        ],
      },
      exitCode: 1,
    });
  });

  test("a file of 50 MB is an error at once, whatever it holds", async () => {
    const path = fileWith("large.json", "");
    truncateSync(path, 50 * 1024 * 1024);
    expect(await check(path)).toMatchObject({
      printed: { format: "unknown", items: 0, errors: [{ where: "the file" }] },
      exitCode: 1,
    });
  });

  test.each([
    [["check", "/no/such/file"], "There is no file /no/such/file"],
    [["check", folder], "could not be read (EISDIR)"],
    [["check"], "Give one file: catalogue check <file>."],
    [["read", "x"], "Give one file: catalogue check <file>."],
  ])("%j could not be done: 2", async (args, message) => {
    const { stdout, stderr, exitCode } = await runCommandLine(["catalogue", ...args]);
    expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 2 });
    expect(stderr).toContain(message);
  });
});
