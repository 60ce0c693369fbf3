import { z } from "zod";
import type { Outcome } from "@/cli/test/outcome";

const specSchema = z.object({
  title: z.string(),
  file: z.string(),
  line: z.number(),
  tests: z.array(z.object({ status: z.string(), projectName: z.string() })),
});
const suiteSchema = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});
const reportSchema = z.object({
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string().optional() })),
});

const specsOf = ({ specs, suites = [] }: z.infer<typeof suiteSchema>): z.infer<typeof specSchema>[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

/** Reads the JSON report of Playwright. An error outside of any test, as of the web server, counts as one failure. */
export const outcomeOfPlaywright = (report: unknown): Outcome => {
  const { suites, errors } = reportSchema.parse(report);
  const tests = suites.flatMap(specsOf).flatMap(({ title, file, line, tests: runs }) =>
    runs.map(({ status, projectName }) => ({
      status,
      title: `e2e/${file}:${line} › ${title}${projectName && ` (${projectName})`}`,
    })),
  );
  const titlesOf = (...statuses: string[]) =>
    tests.filter(({ status }) => statuses.includes(status)).map(({ title }) => title);
  return {
    passed: titlesOf("expected").length,
    skipped: titlesOf("skipped").length,
    failures: [
      ...titlesOf("unexpected", "flaky"),
      ...errors.map(({ message = "" }) => message.split("\n")[0] ?? ""),
    ],
  };
};
