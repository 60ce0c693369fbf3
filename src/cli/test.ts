import { closingLine, hasSucceeded } from "@/cli/test/outcome";
import type { Outcome } from "@/cli/test/outcome";
import { outcomeOfPlaywright } from "@/cli/test/playwright-report";
import { runSuite } from "@/cli/test/run-suite";
import { outcomeOfVitest } from "@/cli/test/vitest-report";

let interrupted = false;
// The runners end by themselves on Ctrl-C; this process stays to say how far they came.
process.on("SIGINT", () => (interrupted = true));

const suites = [
  () =>
    runSuite({
      name: "Unit and integration tests",
      command: (reportFile) => ({
        args: [
          "node_modules/vitest/vitest.mjs",
          "run",
          "--config=src/test/vitest.config.ts",
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${reportFile}`,
        ],
      }),
      read: outcomeOfVitest,
    }),
  () =>
    runSuite({
      name: "End-to-end tests on the production build",
      command: (reportFile) => ({
        args: ["node_modules/@playwright/test/cli.js", "test", "--config=e2e", "--reporter=list,json"],
        env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile },
      }),
      read: outcomeOfPlaywright,
    }),
];

const outcomes: Outcome[] = [];
for (const run of suites) if (!interrupted) outcomes.push(await run());

const failures = outcomes.flatMap((outcome) => outcome.failures);
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((title) => `  ${title}`).join("\n")}`);
console.log(`\n${closingLine(outcomes)}`);
process.exit(hasSucceeded(outcomes) && !interrupted ? 0 : 1);
