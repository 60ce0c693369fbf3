import { foldHeader } from "@/domain/footprint/fold-text";
import type { ToolProfile } from "@/domain/footprint/vendor-columns";

export type RecognisedTool = {
  readonly tool: ToolProfile;
  /** 0 to 1: share of the file's columns the tool knows × share of the tool's telling names that are there. */
  readonly score: number;
  /** Plain sentences for the import screen. */
  readonly reasons: readonly string[];
};

const LEAST_KNOWN_SHARE = 0.5;
/** Of the tool's names, weighted by how telling they are. Guessed names need nearly all. */
const LEAST_COVERAGE = { high: 0.2, medium: 0.2, low: 0.8 } as const;
/** A name in another spelling (`Serial number` for `serial_number`) is weaker evidence. */
const OTHER_SPELLING = 0.5;

const recognisedAs = (
  tool: ToolProfile,
  columns: ReadonlySet<string>,
  toolsWith: ReadonlyMap<string, number>,
): RecognisedTool | null => {
  const folded = new Set([...columns].map(foldHeader));
  const weightOf = (column: string): number => 1 / (toolsWith.get(foldHeader(column)) ?? 1);
  const total = tool.columns.reduce((sum, { column }) => sum + weightOf(column), 0);
  const found = tool.columns.map(({ column }) => column).filter((column) => folded.has(foldHeader(column)));
  const evidence = found.reduce(
    (sum, column) => sum + weightOf(column) * (columns.has(column) ? 1 : OTHER_SPELLING),
    0,
  );
  const known = new Set(found.map(foldHeader)).size;
  const share = columns.size === 0 ? 0 : known / columns.size;
  const coverage = evidence / total;
  if (share < LEAST_KNOWN_SHARE || coverage < LEAST_COVERAGE[tool.confidence]) return null;
  const telling = found.filter((column) => columns.has(column) && weightOf(column) === 1);
  return {
    tool,
    score: share * Math.sqrt(coverage),
    reasons: [
      `${known} of ${columns.size} columns are known from ${tool.name}.`,
      ...(telling.length === 0 ? [] : [`Only there: ${telling.slice(0, 5).join(", ")}.`]),
    ],
  };
};

/** The tool whose export has these columns, or null when none fits well enough. */
export const recogniseTool = (
  columns: readonly string[],
  tools: readonly ToolProfile[],
): RecognisedTool | null => {
  const toolsWith = new Map<string, number>();
  for (const tool of tools)
    for (const head of new Set(tool.columns.map(({ column }) => foldHeader(column))))
      toolsWith.set(head, (toolsWith.get(head) ?? 0) + 1);
  const present = new Set(columns);
  return tools
    .map((tool) => recognisedAs(tool, present, toolsWith))
    .reduce((best, found) => (found && found.score > (best?.score ?? 0) ? found : best), null);
};
