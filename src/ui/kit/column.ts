import type { Route } from "next";
import type { ReactNode } from "react";

/** Order of the rows by a column; the head is then a link to the other order. */
export type ColumnSort = { direction: "ascending" | "descending" | "none"; href: Route };

export type Column<Row> = {
  id: string;
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right. */
  align?: "right";
  /** Pixels; without it the column takes what is left. */
  width?: number;
  sort?: ColumnSort;
};

/** A column of secondary weight may wait for room: 768, 1024 or 1440 px. Its content must be reachable otherwise. */
export type DataColumn<Row> = Column<Row> & { from?: "md" | "lg" | "xl" };
