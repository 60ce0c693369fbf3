import { isCollection, isScalar, Lexer, LineCounter, parseDocument, visit, type Document } from "yaml";
import type { Path } from "@/api/framework/document-reader";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import type { ProblemList } from "@/domain/framework/problem-list";
import { quoted } from "@/domain/framework/text-problem";

export type YamlReading = {
  readonly value: unknown;
  /** The line a person finds the path in. */
  readonly whereOf: (path: Path) => string;
};

/** Uses of an anchor count as often as what they repeat; more is a file made to overload. */
const MAX_ALIASES = 100;
const MAX_LIST_DEPTH_IN_LINE = 100;

const TOO_DEEP = `More than ${CATALOGUE_LIMITS.nesting} lists or blocks lie inside each other.`;

/** The parser keeps all open lists in memory before it notices that they are too many. */
const linePastDepth = (text: string): number | null => {
  let line = 1;
  let open = 0;
  let marks = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "[" || token === "{") open++;
    else if (token === "]" || token === "}") open--;
    else if (token === "-" || token === "?") marks++;
    else if (token.startsWith("\n") || token.startsWith("\r")) marks = 0;
    if (open > CATALOGUE_LIMITS.nesting || marks > MAX_LIST_DEPTH_IN_LINE) return line;
    for (let at = token.indexOf("\n"); at >= 0; at = token.indexOf("\n", at + 1)) line++;
  }
  return null;
};

/** The parser's own check compares each key with each other one. */
const addRepeatedKeys = (document: Document, lineAt: (offset: number) => string, problems: ProblemList) =>
  visit(document, {
    Map: (_, { items }, ancestors) => {
      if (ancestors.length > 2 * CATALOGUE_LIMITS.nesting) return visit.BREAK;
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value))
          problems.add({
            where: lineAt(key.range?.[0] ?? 0),
            reason: `“${quoted(String(key.value))}” is there twice in one block.`,
          });
        seen.add(key.value);
      }
      return undefined;
    },
  });

const plainValue = (document: Document, problems: ProblemList): unknown => {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError || error instanceof RangeError)) throw error;
    problems.add({
      where: "the file",
      reason:
        "The file repeats parts of itself (YAML aliases) far more often than a catalogue does, as files made to overload a server do. It was not read.",
    });
    return null;
  }
};

/** Parses one YAML 1.2 document without tags of its own; null where it cannot be read. Numbers stay as they are written. */
export const parseYaml = (text: string, problems: ProblemList): YamlReading | null => {
  const deepLine = linePastDepth(text);
  if (deepLine !== null) {
    problems.add({ where: `line ${deepLine}`, reason: TOO_DEEP });
    return null;
  }
  const lines = new LineCounter();
  const lineAt = (offset: number) => `line ${lines.linePos(offset).line}`;
  const document = parseDocument(text, {
    customTags: (tags) => tags.filter((tag) => typeof tag === "string" || !/:(?:int|float)$/.test(tag.tag)),
    lineCounter: lines,
    // Silence would also swallow that there is a second document.
    logLevel: "error",
    prettyErrors: false,
    schema: "core",
    uniqueKeys: false,
  });
  for (const { code, pos, message } of [...document.errors, ...document.warnings])
    problems.add({
      where: lineAt(pos[0]),
      reason: code === "RESOURCE_EXHAUSTION" ? TOO_DEEP : `This is no YAML that can be read: ${message}.`,
    });
  if (problems.count() > 0) return null;
  addRepeatedKeys(document, lineAt, problems);
  const value = plainValue(document, problems);
  const whereOf = (path: Path): string => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if ((isScalar(node) || isCollection(node)) && node.range) return lineAt(node.range[0]);
    }
    return "line 1";
  };
  return problems.count() > 0 ? null : { value, whereOf };
};
