export type ColumnType =
  | "uuid"
  | "text"
  | "integer"
  | "number"
  | "boolean"
  | "json"
  | "date"
  | "timestamp"
  | "bytes";

/** What an id in a column names. Ids are minted anew wherever a programme is brought in. */
export type IdRole =
  | { readonly kind: "own" }
  | { readonly kind: "row"; readonly table: string }
  | { readonly kind: "person" };

export type ExchangeColumn = {
  readonly name: string;
  readonly type: ColumnType;
  readonly isList: boolean;
  readonly isNullable: boolean;
  /** Closed list of words, where the column has one. */
  readonly words: readonly string[] | null;
  /** Stands in where a file leaves the column out; undefined where it may not. `now` is the time of the import. */
  readonly fallback: { readonly value: unknown } | "now" | undefined;
  readonly id: IdRole | null;
};

export type ExchangeTable = { readonly name: string; readonly columns: readonly ExchangeColumn[] };
