import type { AssetDraft } from "@/domain/footprint/asset-draft";
import {
  MAX_LIST_ENTRIES,
  MAX_LIST_ENTRY_CHARS,
  TEXT_LIMITS,
  type AssetField,
  type ListField,
  type TextField,
} from "@/domain/footprint/asset";
import { parseIpAddress } from "@/domain/footprint/ip-address";
import { parseMacAddress } from "@/domain/footprint/mac-address";
import { timestampReader, type DateOrder } from "@/domain/footprint/parse-timestamp";
import { parseCriticality, parseDoNotScan, parseWorld } from "@/domain/footprint/parse-words";
import { parsePurdueLevel, type PurdueLevel } from "@/domain/footprint/purdue-level";

/** taken: nothing is lost; spare: readable, but the field is filled or holds only part of it; else what is wrong. */
export type Reading = "taken" | "spare" | { readonly severity: "error" | "warning"; readonly reason: string };
export type FieldReader = (draft: AssetDraft, value: string) => Reading;

export type ReadingRules = {
  /** IANA name; the zone of dates that carry no offset. */
  readonly timeZone: string;
  readonly dateOrder: DateOrder;
  /** The tool's own words for Purdue levels. */
  readonly purdueWords: Readonly<Record<string, PurdueLevel>>;
};

const error = (reason: string): Reading => ({ severity: "error", reason });
const warning = (reason: string): Reading => ({ severity: "warning", reason });

const fillText = (draft: AssetDraft, field: TextField, value: string): Reading => {
  if (value.length > TEXT_LIMITS[field])
    return error(`The text is longer than the ${TEXT_LIMITS[field]} characters this field holds.`);
  if (draft[field] !== null) return draft[field] === value ? "taken" : "spare";
  draft[field] = value;
  return "taken";
};

const textReader =
  (field: TextField): FieldReader =>
  (draft, value) =>
    fillText(draft, field, value);

const LIST_SEPARATOR = /\s*[,;|\n\t]\s*/;
/** Addresses hold no blanks, so a blank parts them too. */
const ADDRESS_SEPARATOR = /[\s,;|]+/;

/** Tools list all names of a host in one cell; the first one is the host name. */
const hostnameReader: FieldReader = (draft, value) => {
  const [first = "", ...others] = value.split(LIST_SEPARATOR);
  const reading = fillText(draft, "hostname", first);
  return reading === "taken" && others.length > 0 ? "spare" : reading;
};

const listReader = (
  field: ListField,
  separator: RegExp,
  parse: (text: string) => string | null,
  wrong: string,
): FieldReader => {
  const add = (list: string[], text: string): boolean => {
    const entry = parse(text);
    if (entry !== null && !list.includes(entry)) list.push(entry);
    return entry !== null;
  };
  return (draft, value) => {
    const list = draft[field];
    const isWhole = !separator.test(value);
    const isRead = isWhole
      ? add(list, value)
      : value.split(separator).every((part) => part === "" || add(list, part));
    if (!isRead) return error(wrong);
    return list.length > MAX_LIST_ENTRIES
      ? error(`More than ${MAX_LIST_ENTRIES} entries in one row.`)
      : "taken";
  };
};

const withoutPrefixLength = (text: string): string => text.replace(/\/\d{1,3}$/, "");

const ipReader = listReader(
  "ipAddresses",
  ADDRESS_SEPARATOR,
  (text) => parseIpAddress(text) ?? parseIpAddress(withoutPrefixLength(text)),
  "This is no IPv4 or IPv6 address. Write it as 10.1.0.10 (no leading zeros) or fd00::10.",
);

const macReader = listReader(
  "macAddresses",
  ADDRESS_SEPARATOR,
  parseMacAddress,
  "This is no MAC address. Write six pairs of hexadecimal digits, such as e4:90:69:a7:70:0f.",
);

const protocolReader = listReader(
  "protocols",
  LIST_SEPARATOR,
  (text) => (text.length > MAX_LIST_ENTRY_CHARS ? null : text),
  `One of the protocols is longer than ${MAX_LIST_ENTRY_CHARS} characters.`,
);

const valueReader =
  <Field extends "world" | "purdueLevel" | "criticality" | "doNotScan">(
    field: Field,
    parse: (text: string) => AssetDraft[Field] | null,
    wrong: string,
  ): FieldReader =>
  (draft, value) => {
    const parsed = parse(value);
    if (parsed === null) return warning(wrong);
    if (parsed === "unknown" || (draft[field] !== null && draft[field] !== "unknown")) return "spare";
    draft[field] = parsed;
    return "taken";
  };

const timestampFieldReader = (field: "firstSeen" | "lastSeen", rules: ReadingRules): FieldReader => {
  const read = timestampReader(rules.timeZone, rules.dateOrder);
  const isBetter = (text: string, known: string) => (field === "firstSeen" ? text < known : text > known);
  const wrong = `This is no date of the years 1980 to 2100 that can be read ${rules.dateOrder.replace("-", " ")}.`;
  return (draft, value) => {
    const whole = read(value);
    const times = whole === undefined ? value.split(/[,;|\n]/).map((part) => read(part.trim())) : [whole];
    for (const time of times) {
      if (time === undefined) return error(wrong);
      const known = draft[field];
      if (time !== null && (known === null || isBetter(time, known))) draft[field] = time;
    }
    return "taken";
  };
};

const purdueReader = (words: ReadingRules["purdueWords"]): FieldReader => {
  const byWord = new Map(Object.entries(words).map(([word, level]) => [word.toLowerCase(), level]));
  return valueReader(
    "purdueLevel",
    (text) => byWord.get(text.toLowerCase()) ?? parsePurdueLevel(text),
    "Not a known Purdue level; the asset is kept without one. Known are 0, 1, 2, 3, 3.5, 4 and 5.",
  );
};

/** The function that reads cells into one field of a draft. */
export const fieldReader = (field: AssetField, rules: ReadingRules): FieldReader => {
  switch (field) {
    case "hostname":
      return hostnameReader;
    case "ipAddresses":
      return ipReader;
    case "macAddresses":
      return macReader;
    case "protocols":
      return protocolReader;
    case "world":
      return valueReader(
        field,
        parseWorld,
        "Not a known category; the asset is kept with the world unknown.",
      );
    case "purdueLevel":
      return purdueReader(rules.purdueWords);
    case "criticality":
      return valueReader(field, parseCriticality, "Not a known criticality; the asset is kept without one.");
    case "doNotScan":
      return valueReader(
        field,
        parseDoNotScan,
        "Neither yes nor no; whether it may be scanned stays unknown.",
      );
    case "firstSeen":
    case "lastSeen":
      return timestampFieldReader(field, rules);
    default:
      return textReader(field);
  }
};
