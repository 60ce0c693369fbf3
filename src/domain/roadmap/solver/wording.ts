import { addMonths } from "@/domain/shared/month";
import type { Instance } from "./instance";

const NAMES_SHOWN = 4;

/** How sentences about a plan name packages, sites, roles, periods and figures. */
export type Wording = {
  readonly period: (period: number) => string;
  /** `2027-01 to 2027-03`; one period alone by itself. */
  readonly span: (from: number, to: number) => string;
  /** `3 months` */
  readonly periods: (count: number) => string;
  readonly packages: (ids: readonly string[]) => string;
  readonly role: (index: number) => string;
  readonly site: (index: number) => string;
};

export const wordingOf = ({ firstMonth, packages, roles, sites }: Instance): Wording => {
  const packageNames = new Map(packages.map(({ id, name }) => [id, name ?? id]));
  const periodName = (period: number) => (firstMonth ? addMonths(firstMonth, period) : `period ${period}`);
  const unit = firstMonth ? "month" : "period";
  return {
    period: periodName,
    span: (from, to) => (from === to ? periodName(from) : `${periodName(from)} to ${periodName(to)}`),
    periods: (count) => `${figure(count)} ${count === 1 ? unit : `${unit}s`}`,
    packages: (ids) => {
      const names = ids.slice(0, NAMES_SHOWN).map((id) => packageNames.get(id) ?? id);
      const others = ids.length - names.length;
      return others > 0 ? `${names.join(", ")} and ${others} more` : names.join(", ");
    },
    role: (index) => roles[index]?.name ?? roles[index]?.id ?? "",
    site: (index) => sites[index]?.name ?? sites[index]?.id ?? "",
  };
};

/** Two decimals at most: `1.25`, `18`, `320,000`. */
export const figure = (value: number): string =>
  (Math.round(value * 100) / 100).toLocaleString("en-GB", { maximumFractionDigits: 2 });
