import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { monthWithYear, shortMonth } from "@/ui/roadmap/month-words";
import type { PackageOutput } from "@/ui/roadmap/roadmap-output";

const MONTHS_SHOWN = 8;
const LIMITS_SHOWN = 3;

/** Month by month, what stands against an earlier start while everything else stays where it is. */
export const PackageWhy = ({ data }: { data: PackageOutput }) => {
  const { whyNotEarlier, startMonth, code } = data;
  const title = startMonth ? "Why not earlier?" : "Why no place?";
  if (whyNotEarlier.length === 0)
    return (
      <SidePanelSection title={title}>
        <p className="text-ink-2">
          {startMonth ? "It starts as early as this plan can from today." : "No month is left for it."}
        </p>
      </SidePanelSection>
    );
  return (
    <SidePanelSection title={title}>
      <table className="w-full">
        <thead>
          <tr className="text-left text-small text-ink-3">
            <th className="w-11 font-medium" scope="col">
              Start
            </th>
            <th className="font-medium" scope="col">
              Binding limit
            </th>
          </tr>
        </thead>
        <tbody>
          {whyNotEarlier.slice(-MONTHS_SHOWN).map(({ month, limits }, index) => (
            <tr className="border-t border-line align-top" key={month}>
              <th className="py-0.5 text-left font-semibold" scope="row">
                {index === 0 || month.endsWith("-01") ? monthWithYear(month) : shortMonth(month)}
              </th>
              <td className="py-0.5">
                {limits.length === 0 && "free: plan again to use it"}
                {limits.slice(0, LIMITS_SHOWN).map(({ sentence }) => (
                  <span className="block" key={sentence}>
                    {sentence.replace(`${code}: `, "")}
                  </span>
                ))}
              </td>
            </tr>
          ))}
          {startMonth && (
            <tr className="border-t border-ink-3 align-top font-semibold">
              <th className="py-0.5 text-left" scope="row">
                {shortMonth(startMonth)}
              </th>
              <td className="py-0.5">
                {data.violations.length === 0 ? "Fits" : "Breaks a limit, see above"}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </SidePanelSection>
  );
};
