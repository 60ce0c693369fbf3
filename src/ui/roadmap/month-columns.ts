import type { Month } from "@/domain/shared/month";
import type { GridColumn } from "@/ui/roadmap/figure-grid";
import { monthWithYear, shortMonth } from "@/ui/roadmap/month-words";

export const monthColumns = (months: readonly Month[]): GridColumn[] =>
  months.map((month) => ({
    key: month,
    name: monthWithYear(month),
    head: shortMonth(month),
    group: month.slice(0, 4),
  }));
