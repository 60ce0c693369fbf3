import { describe, expect, test } from "vitest";
import { closingLine, hasSucceeded } from "@/cli/test/outcome";
import { outcomeOfPlaywright } from "@/cli/test/playwright-report";
import { outcomeOfVitest } from "@/cli/test/vitest-report";

const none = { passed: 0, skipped: 0, failures: [] };

describe("the end of npm test", () => {
  test.each([
    [[{ passed: 3, skipped: 0, failures: [] }], "3 passed, 0 failed", true],
    [
      [
        { passed: 3, skipped: 1, failures: [] },
        { passed: 2, skipped: 0, failures: ["a", "b"] },
      ],
      "5 passed, 2 failed, 1 skipped",
      false,
    ],
    [[none, none], "0 passed, 0 failed", false],
    [[], "0 passed, 0 failed", false],
  ])("%j", (outcomes, line, succeeded) => {
    expect(closingLine(outcomes)).toBe(line);
    expect(hasSucceeded(outcomes)).toBe(succeeded);
  });
});

test("vitest: a file that breaks before its tests is a failure, a broken file with failed tests is not one more", () => {
  const file = (name: string, status: string, tests: [title: string, status: string][]) => ({
    name: `${process.cwd()}/${name}`,
    status,
    assertionResults: tests.map(([fullName, result]) => ({ fullName, status: result })),
  });
  const testResults = [
    file("a.test.ts", "failed", [
      ["adds", "passed"],
      ["subtracts", "failed"],
      ["divides", "skipped"],
      ["multiplies", "todo"],
    ]),
    file("b.test.ts", "failed", []),
    file("c.test.ts", "passed", [["holds", "passed"]]),
  ];
  expect(outcomeOfVitest({ testResults })).toEqual({
    passed: 2,
    skipped: 2,
    failures: ["a.test.ts › subtracts", "b.test.ts (the whole file)"],
  });
});

test("Playwright: nested suites, every project's run, and errors outside of tests", () => {
  const spec = (title: string, ...runs: [status: string, projectName: string][]) => ({
    title,
    file: "journey.spec.ts",
    line: 7,
    tests: runs.map(([status, projectName]) => ({ status, projectName })),
  });
  const report = {
    suites: [
      {
        specs: [spec("signs up", ["expected", ""])],
        suites: [
          { specs: [spec("imports", ["unexpected", "phone"], ["expected", "desktop"], ["flaky", ""])] },
          { specs: [spec("prints", ["skipped", ""])] },
        ],
      },
    ],
    errors: [{ message: "Error: the web server did not start\n  at …" }],
  };
  expect(outcomeOfPlaywright(report)).toEqual({
    passed: 2,
    skipped: 1,
    failures: [
      "e2e/journey.spec.ts:7 › imports (phone)",
      "e2e/journey.spec.ts:7 › imports",
      "Error: the web server did not start",
    ],
  });
});
