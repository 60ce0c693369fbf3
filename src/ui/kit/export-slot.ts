import type { ReactNode } from "react";

/** Filled by the page with a way to take the answers of a line out as a file: areas do not import each other. */
export type ExportSlot = (line: {
  /** What the list calls the line. */
  readonly of: string;
  readonly assessments: readonly { readonly id: string; readonly name: string }[];
}) => ReactNode;
