import type { ColumnType, ExchangeColumn } from "@/domain/exchange/exchange-column";
import { isUuid } from "@/domain/shared/is-uuid";

/** As the database takes it; JSON as its text, a list as a list of texts. */
export type ReadValue = string | number | boolean | null | readonly (string | null)[];
export type Reading = { readonly value: ReadValue } | { readonly problem: string };

/** Four bytes, as the database has them. */
const isStorableInteger = (raw: unknown): boolean =>
  Number.isInteger(raw) && -(2 ** 31) <= (raw as number) && (raw as number) < 2 ** 31;
// A zero character and half a surrogate pair are what PostgreSQL cannot hold.
// oxlint-disable-next-line no-control-regex
const UNSTORABLE = /\0|\p{Cs}/u;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?(?:Z|[+-]\d{2}(?::?\d{2})?)$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const isDay = (text: string): boolean => {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

const isMoment = (text: string): boolean => MOMENT.test(text) && isDay(text.slice(0, 10));

type Check = { readonly fits: (raw: unknown) => boolean; readonly wanted: string };

const CHECKS: Record<Exclude<ColumnType, "json">, Check> = {
  uuid: { fits: (raw) => typeof raw === "string" && isUuid(raw), wanted: "an id (UUID)" },
  text: { fits: (raw) => typeof raw === "string" && !UNSTORABLE.test(raw), wanted: "a text" },
  integer: { fits: isStorableInteger, wanted: "a whole number" },
  number: { fits: Number.isFinite, wanted: "a number" },
  boolean: { fits: (raw) => typeof raw === "boolean", wanted: "true or false" },
  date: { fits: (raw) => typeof raw === "string" && isDay(raw), wanted: "a day such as 2027-03-31" },
  timestamp: {
    fits: (raw) => typeof raw === "string" && isMoment(raw),
    wanted: "a time such as 2027-03-31T08:00:00+00:00",
  },
  bytes: { fits: (raw) => typeof raw === "string" && BASE64.test(raw), wanted: "bytes in Base64" },
};

const SHOWN_CHARS = 60;

/** A value as a person finds it again in the file. */
export const shown = (raw: unknown): string => {
  const text = typeof raw === "string" ? raw : JSON.stringify(raw);
  return `“${text.length > SHOWN_CHARS ? `${text.slice(0, SHOWN_CHARS)}…` : text}”`;
};

const readOne = ({ type, words }: ExchangeColumn, raw: unknown): Reading => {
  if (type === "json") {
    const text = JSON.stringify(raw);
    return /\\u0000|\\ud[89a-f]/i.test(text)
      ? { problem: "holds a character that cannot be stored" }
      : { value: text };
  }
  const { fits, wanted } = CHECKS[type];
  if (!fits(raw)) return { problem: `${shown(raw)} is not ${wanted}` };
  if (words && !words.includes(raw as string))
    return { problem: `${shown(raw)} is none of ${words.join(", ")}` };
  return { value: raw as ReadValue };
};

/** In a list of figures an empty place is one that nobody knows. */
const mayBeUnknown = ({ type }: ExchangeColumn): boolean => type === "integer" || type === "number";

const readList = (column: ExchangeColumn, raw: unknown): Reading => {
  if (!Array.isArray(raw)) return { problem: `${shown(raw)} is not a list` };
  const values: (string | null)[] = [];
  for (const one of raw as unknown[]) {
    const reading = one === null && mayBeUnknown(column) ? { value: null } : readOne(column, one);
    if ("problem" in reading) return reading;
    values.push(reading.value === null ? null : String(reading.value));
  }
  return { value: values };
};

/** What a column takes of a value of a file, or in a few words why it takes none. `importedAt` is an ISO time. */
export const readValue = (column: ExchangeColumn, given: unknown, importedAt: string): Reading => {
  const raw =
    given !== undefined
      ? given
      : column.fallback === "now"
        ? importedAt
        : column.fallback
          ? column.fallback.value
          : null;
  if (raw === null) return column.isNullable ? { value: null } : { problem: "is missing" };
  return column.isList ? readList(column, raw) : readOne(column, raw);
};
