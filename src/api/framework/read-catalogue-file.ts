import { documentReader, isJsonObject, type JsonObject } from "@/api/framework/document-reader";
import { EMPTY_READING, NO_CATALOGUE, type FileReading } from "@/api/framework/file-reading";
import { OWN_COLUMNS } from "@/api/framework/own-table";
import { parseJson } from "@/api/framework/parse-json";
import { parseYaml } from "@/api/framework/parse-yaml";
import { readCatalogueTable } from "@/api/framework/read-catalogue-table";
import { isCisoLibrary, readCisoLibrary } from "@/api/framework/read-ciso-library";
import { isOscal, readOscal } from "@/api/framework/read-oscal";
import { isOwnCatalogue, readOwnJson } from "@/api/framework/read-own-json";
import { decodedText, detectEncoding, encodingNotices } from "@/api/table/decode-text";
import { detectFormat } from "@/api/table/detect-format";
import type { ByteSource } from "@/api/table/read-bytes";
import { readCsv } from "@/api/table/read-csv";
import { readXlsx } from "@/api/table/read-xlsx";
import type { CatalogueMapping } from "@/domain/framework/catalogue-columns";
import type { CatalogueFormat } from "@/domain/framework/catalogue-file";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import { pathOf } from "@/domain/framework/read-catalogue-json";
import type { ProblemList } from "@/domain/framework/problem-list";
import { Refusal } from "@/domain/shared/refusal";

/** Format null: the content is of no kind that is known. */
export type FormatReading = FileReading & { readonly format: CatalogueFormat | null };

const UNKNOWN: FormatReading = { ...EMPTY_READING, format: null };

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

const refuseLarge = (sizeBytes: number, limitBytes: number, what: string): void => {
  if (sizeBytes > limitBytes)
    throw new Refusal(
      "limit-exceeded",
      `The file has ${megabytes(sizeBytes)}; ${what} may have ${megabytes(limitBytes)} at most. It was not read.`,
    );
};

const textOf = async (source: ByteSource): Promise<{ text: string; notices: readonly string[] }> => {
  const encoding = await detectEncoding(source);
  let text = "";
  for await (const piece of decodedText(source, encoding, {})) text += piece;
  return { text, notices: encodingNotices(encoding) };
};

const readJsonObject = (json: JsonObject, problems: ProblemList): FormatReading => {
  if (isOscal(json)) return { ...readOscal(json, problems), format: "oscal" };
  if (isCisoLibrary(json)) return { ...readCisoLibrary(json, pathOf, problems), format: "ciso-assistant" };
  if (isOwnCatalogue(json)) return { ...readOwnJson(json, problems), format: "rungway" };
  problems.add({ where: "the file", reason: NO_CATALOGUE });
  return UNKNOWN;
};

const readJson = (text: string, problems: ProblemList): FormatReading => {
  const json = parseJson(text, problems);
  if (isJsonObject(json)) return readJsonObject(json, problems);
  if (json !== undefined) problems.add({ where: "the file", reason: NO_CATALOGUE });
  return UNKNOWN;
};

/** The first line that says something, where it begins a YAML block; no table has such a head. */
const isYaml = (text: string): boolean =>
  /^(?:%YAML|---(?:\s|$)|- |["']?[A-Za-z_][\w-]*["']?:(?:\s|$))/.test(
    text.replace(/^(?:\s*#[^\n]*\n|\s+)+/, ""),
  );

const readYaml = (text: string, sizeBytes: number, problems: ProblemList): FormatReading => {
  refuseLarge(sizeBytes, CATALOGUE_LIMITS.yamlBytes, "a YAML file");
  const yaml = parseYaml(text, problems);
  if (!yaml) return { ...UNKNOWN, format: "ciso-assistant" };
  if (isJsonObject(yaml.value) && isCisoLibrary(yaml.value))
    return { ...readCisoLibrary(yaml.value, yaml.whereOf, problems), format: "ciso-assistant" };
  documentReader(problems, yaml.whereOf).problem([], NO_CATALOGUE);
  return UNKNOWN;
};

const readSource = async (
  source: ByteSource,
  mapping: CatalogueMapping | undefined,
  problems: ProblemList,
): Promise<FormatReading> => {
  if (source.sizeBytes === 0) throw new Refusal("nothing-to-import", "The file is empty (0 bytes).");
  refuseLarge(source.sizeBytes, CATALOGUE_LIMITS.fileBytes, "a catalogue");
  const shape = await detectFormat(source);
  if (shape === "xlsx")
    return {
      ...(await readCatalogueTable(await readXlsx(source, null), mapping, problems)),
      format: "xlsx",
    };
  const { text, notices } = await textOf(source);
  if (text.trim() === "") throw new Refusal("nothing-to-import", "The file holds no text.");
  if (/^\s*[[{]/.test(text)) return { ...readJson(text, problems), notices };
  if (isYaml(text)) return readYaml(text, source.sizeBytes, problems);
  const isOwn = text.startsWith(OWN_COLUMNS.join(","));
  const table = await readCsv(source, isOwn ? { delimiter: "," } : {});
  return { ...(await readCatalogueTable(table, mapping, problems)), format: "csv" };
};

/**
 * Reads a catalogue file of any known format, told apart by its content. Everything that is wrong with the file as a whole
 * is a problem like any other; nothing is thrown.
 */
export const readCatalogueFile = async (
  source: ByteSource,
  mapping: CatalogueMapping | undefined,
  problems: ProblemList,
): Promise<FormatReading> => {
  try {
    return await readSource(source, mapping, problems);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { line } = error.detail;
    problems.add({ where: line === undefined ? "the file" : `line ${line}`, reason: error.message });
    return UNKNOWN;
  }
};
