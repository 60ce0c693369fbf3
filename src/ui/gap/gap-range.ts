import type { Formats } from "@/domain/report/format";
import type { Range } from "@/domain/shared/range";

/** “€480 k to €8.6 M”; null where there is nothing between the ends. */
export const rangeWords = ({ low, high }: Range, { money }: Formats): string | null =>
  low === high ? null : `${money(low)} to ${money(high)}`;
