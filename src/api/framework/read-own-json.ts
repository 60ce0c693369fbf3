import { EMPTY_READING, type FileReading } from "@/api/framework/file-reading";
import type { JsonObject } from "@/api/framework/document-reader";
import type { CatalogueProblem } from "@/domain/framework/catalogue-draft";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";
import type { CrosswalkEdge } from "@/domain/framework/crosswalk";
import { crosswalkListSchema } from "@/domain/framework/crosswalk-schema";
import type { ProblemList } from "@/domain/framework/problem-list";
import { draftOfJson, pathOf } from "@/domain/framework/read-catalogue-json";
import { quoted, tooMany } from "@/domain/framework/text-problem";

/** Stands first in every catalogue exported as JSON. */
export const OWN_FORMAT = "rungway-catalogue/1";

export const isOwnCatalogue = (json: JsonObject): boolean =>
  typeof json["format"] === "string"
    ? json["format"].startsWith("rungway-catalogue/")
    : Object.hasOwn(json, "items") || Object.hasOwn(json, "kinds");

const LISTS = { items: "items", kinds: "kinds", sources: "sources", crosswalk: "edges" } as const;

/** Asked before the shape is: a schema names what is wrong with each of a million entries. */
const crowdedLists = (json: JsonObject): CatalogueProblem[] =>
  Object.entries(LISTS).flatMap(([key, limit]) => {
    const list = json[key];
    return Array.isArray(list) ? tooMany(key, key, list.length, CATALOGUE_LIMITS[limit]) : [];
  });

const edgesOf = (json: JsonObject, problems: ProblemList): readonly CrosswalkEdge[] => {
  const parsed = crosswalkListSchema.safeParse(json["crosswalk"] ?? []);
  if (parsed.success) return parsed.data;
  problems.addAll(
    parsed.error.issues.map(({ path, message }) => ({
      where: pathOf(["crosswalk", ...path]),
      reason: message,
    })),
  );
  return [];
};

/** Reads a catalogue in our own JSON, with the links it may bring along under `crosswalk`. */
export const readOwnJson = (json: JsonObject, problems: ProblemList): FileReading => {
  const format = json["format"] ?? OWN_FORMAT;
  if (format !== OWN_FORMAT) {
    problems.add({
      where: "format",
      reason: `The file is in the format ${quoted(String(format))}; this version of Rungway reads ${OWN_FORMAT}. Export it again from a Rungway of this version.`,
    });
    return EMPTY_READING;
  }
  const crowded = crowdedLists(json);
  problems.addAll(crowded);
  if (crowded.length > 0) return EMPTY_READING;
  const edges = edgesOf(json, problems);
  const reading = draftOfJson(json);
  if ("draft" in reading) return { ...EMPTY_READING, draft: reading.draft, edges };
  problems.addAll(reading.problems);
  return EMPTY_READING;
};
