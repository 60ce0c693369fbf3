import type { Month } from "@/domain/shared/month";
import { monthWithYear } from "@/ui/roadmap/month-words";

/** Null: so many draws have no end in the three years after the programme. */
export const endWords = (month: Month | null): string =>
  month === null ? "no end in sight" : monthWithYear(month);
