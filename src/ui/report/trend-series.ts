import { formatsFor } from "@/domain/report/format";
import { addMonths, monthsBetween, monthsFrom, type Month } from "@/domain/shared/month";
import type { TrendPoint } from "@/ui/charts/trend-chart";
import { monthWords } from "@/ui/report/month-words";
import type { ReportOutput } from "@/ui/report/report-output";

type Trend = ReportOutput["trend"];

const MONEYLESS = formatsFor("EUR");
const percent = (share: number): number => Math.round(share * 100);

const span = ({ startMonth, endMonth, verified }: Trend): Month[] => {
  const first = [startMonth, ...verified.map(({ month }) => month)].sort()[0] ?? startMonth;
  const last = [endMonth, ...verified.map(({ month }) => month)].sort().at(-1) ?? endMonth;
  return monthsFrom(first, monthsBetween(first, addMonths(last, 1)));
};

/** Every month of the programme, and the rounds that lie outside it. */
export const trendSeries = (trend: Trend): TrendPoint[] => {
  const verified = new Map(trend.verified.map(({ month, share }) => [month, percent(share)]));
  const planned = new Map(trend.planned.map(({ month, share }) => [month, percent(share)]));
  return span(trend).map((month) => ({
    month: monthWords(month, "year"),
    verified: verified.get(month),
    planned: planned.get(month),
  }));
};

/** The chart as a sentence with its numbers. */
export const trendSummary = ({ verified, planned }: Trend): string => {
  const rounds = verified.map(
    ({ month, share, isLowerBound }) =>
      `${isLowerBound ? "at least " : ""}${percent(share)} in ${MONEYLESS.month(month)}`,
  );
  const end = planned.at(-1);
  const plan = end ? `; plan ${percent(end.share)} in ${MONEYLESS.month(end.month)}` : "";
  return `Share of target supported, in per cent: ${rounds.join(", ")}${plan}; target 100.`;
};

/** What the curve comes to, below it. */
export const trendNote = ({ verified, planned }: Trend): string => {
  const end = planned.at(-1);
  const bounds = verified.filter(({ isLowerBound }) => isLowerBound).length;
  return [
    end
      ? `With every placed package done, the plan reaches ${MONEYLESS.percent(end.share)} in ${MONEYLESS.month(end.month)}.`
      : "Without a plan nobody can say when the target is reached.",
    bounds === 0
      ? null
      : bounds === verified.length
        ? "Every round is a lower bound: something was unknown."
        : `${bounds} of ${verified.length} rounds ${bounds === 1 ? "is a lower bound" : "are lower bounds"}: something was unknown.`,
  ]
    .filter((sentence) => sentence !== null)
    .join(" ");
};
