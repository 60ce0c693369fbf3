import { classNames } from "./class-names";
import type { DataColumn } from "./column";

const FROM = { md: "max-md:hidden", lg: "max-lg:hidden", xl: "max-xl:hidden" } as const;

/** Shared by head and body: room at the panel's edges, and a first column that stays in view below 1024 px. */
export const tableCellStyle = ({ align, from }: Pick<DataColumn<never>, "align" | "from">): string =>
  classNames(
    "px-2 first:pl-4 last:pr-4 max-lg:first:sticky max-lg:first:left-0",
    align === "right" ? "text-right whitespace-nowrap" : "text-left",
    from && FROM[from],
  );
