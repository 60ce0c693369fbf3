import type { DocumentReader, Place } from "@/api/framework/document-reader";
import { CATALOGUE_LIMITS } from "@/domain/framework/catalogue-limits";

/** Parts of SP 800-53A on how to examine a control: not its wording. */
const NOT_WORDING = /^(?:assessment|objective)/;

const propertyOf = (reader: DocumentReader, place: Place, name: string): string => {
  const found = reader.objects(place, "props").find(({ value }) => value["name"] === name);
  return found ? reader.text(found, "value") : "";
};

/** OSCAL keeps controls that were taken back in the list, with nothing in them. */
export const isWithdrawn = (reader: DocumentReader, control: Place): boolean =>
  propertyOf(reader, control, "status").toLowerCase() === "withdrawn";

/** The wording of a control or group: the prose of its parts, a line each, with labels, parameters filled in. */
export const wordingOf = (
  reader: DocumentReader,
  place: Place,
  withParameters: (prose: string) => string,
): string => {
  const lines: string[] = [];
  const collect = (parent: Place, depth: number): void => {
    for (const part of reader.objects(parent, "parts")) {
      const name = reader.text(part, "name");
      if (NOT_WORDING.test(name)) continue;
      // One character too many is enough to be told that the text is too long.
      const prose = reader.text(part, "prose").slice(0, CATALOGUE_LIMITS.text + 1);
      const label = propertyOf(reader, part, "label") || (name === "guidance" ? "Guidance:" : "");
      if (prose.trim() !== "") lines.push(`${label} ${withParameters(prose)}`.trim());
      if (depth < CATALOGUE_LIMITS.nesting) collect(part, depth + 1);
      else reader.problem(part.path, `More than ${CATALOGUE_LIMITS.nesting} parts lie inside each other.`);
    }
  };
  collect(place, 1);
  return lines.join("\n");
};
