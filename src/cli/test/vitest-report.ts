import { relative } from "node:path";
import { z } from "zod";
import type { Outcome } from "@/cli/test/outcome";

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string().transform((file) => relative(process.cwd(), file)),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Reads the JSON report of vitest. A file that failed before its first test counts as one failure. */
export const outcomeOfVitest = (report: unknown): Outcome => {
  const files = reportSchema.parse(report).testResults;
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status }) => ({ title: `${name} › ${fullName}`, status })),
  );
  const broken = files.filter(
    ({ status, assertionResults }) =>
      status === "failed" && assertionResults.every((each) => each.status !== "failed"),
  );
  const failed = tests.filter(({ status }) => status === "failed");
  const passed = tests.filter(({ status }) => status === "passed");
  return {
    passed: passed.length,
    skipped: tests.length - passed.length - failed.length,
    failures: [...failed.map(({ title }) => title), ...broken.map(({ name }) => `${name} (the whole file)`)],
  };
};
