import { pathOf } from "@/domain/framework/read-catalogue-json";
import type { ProblemList } from "@/domain/framework/problem-list";

export type JsonObject = Readonly<Record<string, unknown>>;
export type Path = readonly (string | number)[];
/** An object inside a document, and the way to it. */
export type Place = { readonly value: JsonObject; readonly path: Path };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Takes texts and lists out of a document of unknown shape; what does not fit becomes a problem and counts as absent. */
export type DocumentReader = {
  readonly problem: (path: Path, reason: string) => void;
  readonly whereOf: (path: Path) => string;
  /** Empty where there is none; a number counts as its digits. */
  readonly text: (place: Place, key: string) => string;
  readonly object: (place: Place, key: string) => Place | null;
  readonly objects: (place: Place, key: string) => readonly Place[];
};

/** @param whereOf what a person looks for: the JSON path, or the line of a YAML file. */
export const documentReader = (
  problems: ProblemList,
  whereOf: (path: Path) => string = pathOf,
): DocumentReader => {
  const problem = (path: Path, reason: string) => problems.add({ where: whereOf(path), reason });
  const isAbsent = (value: unknown): value is null | undefined => value === null || value === undefined;
  return {
    problem,
    whereOf,
    text: ({ value, path }, key) => {
      const found = value[key];
      if (typeof found === "string") return found;
      if (typeof found === "number" || typeof found === "boolean") return String(found);
      if (!isAbsent(found)) problem([...path, key], "A text belongs here.");
      return "";
    },
    object: ({ value, path }, key) => {
      const found = value[key];
      if (isJsonObject(found)) return { value: found, path: [...path, key] };
      if (!isAbsent(found)) problem([...path, key], "An object belongs here.");
      return null;
    },
    objects: ({ value, path }, key) => {
      const found = value[key];
      if (isAbsent(found)) return [];
      if (!Array.isArray(found)) {
        problem([...path, key], "A list belongs here.");
        return [];
      }
      return found.flatMap((entry: unknown, at): Place[] => {
        if (isJsonObject(entry)) return [{ value: entry, path: [...path, key, at] }];
        problem([...path, key, at], "An object belongs here.");
        return [];
      });
    },
  };
};
