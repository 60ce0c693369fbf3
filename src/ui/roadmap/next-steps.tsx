import { addMonths, monthOf, monthsBetween } from "@/domain/shared/month";
import { Panel } from "@/ui/kit/panel";
import { monthSpan } from "@/ui/roadmap/month-words";
import type { TimelineOutput, TimelinePackage } from "@/ui/roadmap/roadmap-output";

const STEPS = 3;

/** What starts next, safety first within a month. */
const nextOf = ({ packages, months, today }: TimelineOutput): (TimelinePackage & { start: number })[] => {
  const [first] = months;
  const now = first === undefined ? 0 : monthsBetween(first, monthOf(today));
  return packages
    .flatMap((each) => (each.start !== null && each.start >= now ? [{ ...each, start: each.start }] : []))
    .sort((a, b) => a.start - b.start || Number(b.isSafety) - Number(a.isSafety))
    .slice(0, STEPS);
};

/** On a phone the timeline is the next three steps. */
export const NextSteps = ({ data, onSelect }: { data: TimelineOutput; onSelect: (code: string) => void }) => {
  const steps = nextOf(data);
  const [first] = data.months;
  const nameOf = (siteId: string | null) =>
    data.sites.find((site) => site.siteId === siteId)?.name ?? "all sites";
  return (
    <Panel flush title="Next three steps" unit="the whole timeline needs a wider screen">
      {steps.length === 0 || first === undefined ? (
        <p className="px-4 pb-3">Nothing starts after today.</p>
      ) : (
        <ol>
          {steps.map((step) => (
            <li className="border-t border-line" key={step.code}>
              <button
                className="block min-h-12 w-full px-4 py-2 text-left"
                onClick={() => onSelect(step.code)}
                type="button"
              >
                <span className="block font-semibold">{step.name}</span>
                <span className="block text-ink-2">
                  {step.code} at {nameOf(step.siteId)},{" "}
                  {monthSpan(addMonths(first, step.start), addMonths(first, step.start + step.duration - 1))}
                  {step.cutoverHours > 0 && `, cut-over ${step.cutoverHours} h`}
                  {step.isSafety && ", safety"}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </Panel>
  );
};
