import { formatsFor } from "@/domain/report/format";
import type { CutPlanOutput } from "@/ui/roadmap/roadmap-output";
import { monthWithYear } from "@/ui/roadmap/month-words";

type Packages = CutPlanOutput["packages"];
type Props = { packages: Packages; currency: string };

const FATES = [
  { fate: "dropped", head: "Dropped" },
  { fate: "delayed", head: "Later" },
  { fate: "kept", head: "Kept" },
  { fate: "added", head: "Finds a place instead" },
] as const;

const points = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0, signDisplay: "exceptZero" });

const pointsWords = (gained: number): string => `${points.format(gained).replace("-", "−")} points`;

const monthsWords = ({ before, after }: Packages[number]): string | null =>
  before === null || after === null || before === after
    ? null
    : `${monthWithYear(before)} → ${monthWithYear(after)}`;

/** What becomes of each package, with its money and the risk points that go or come with it. */
export const CutPackages = ({ packages, currency }: Props) => {
  const { money, budget } = formatsFor(currency);
  return (
    <div className="mt-3 grid border-t border-line">
      {FATES.map(({ fate, head }) => {
        const rows = packages.filter((each) => each.fate === fate);
        if (rows.length === 0 && fate === "added") return null;
        const cost = rows.reduce((sum, each) => sum + each.cost, 0);
        const gained = rows.reduce((sum, each) => sum + each.riskPointsAfter - each.riskPointsBefore, 0);
        const summary = (
          <>
            <b className="font-semibold">
              {head} {rows.length}
            </b>
            <span className="ml-auto text-ink-2">
              {budget(cost)} · {pointsWords(gained)}
            </span>
          </>
        );
        if (rows.length === 0)
          return (
            <p className="flex min-h-8 items-center gap-2 border-b border-line" key={fate}>
              {summary}
            </p>
          );
        return (
          <details className="border-b border-line" key={fate}>
            <summary className="flex min-h-8 items-center gap-2 rounded-control text-accent">
              {summary}
            </summary>
            <ul className="pb-2 text-small">
              {rows.map((each) => (
                <li className="py-0.5" key={each.code}>
                  {each.code} {each.name}
                  <span className="text-ink-3">
                    {[each.siteName, monthsWords(each), money(each.cost)]
                      .filter(Boolean)
                      .map((word) => ` · ${word}`)}
                  </span>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
};
