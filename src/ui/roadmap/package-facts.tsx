import { formatsFor } from "@/domain/report/format";
import { ExceptionText } from "@/ui/kit/exception-text";
import { Facts } from "@/ui/kit/facts";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { monthSpan, monthWithYear } from "@/ui/roadmap/month-words";
import type { PackageOutput } from "@/ui/roadmap/roadmap-output";

const cutoverText = (cutover: NonNullable<PackageOutput["cutover"]>) => {
  const { neededHours, grantedHours, month } = cutover;
  if (grantedHours === null || month === null) return `${neededHours} h`;
  const text = `${neededHours} h of ${grantedHours} h granted, ${monthWithYear(month)}`;
  return neededHours > grantedHours ? <ExceptionText tone="stop">{text}</ExceptionText> : text;
};

export const PackageFacts = ({ data }: { data: PackageOutput }) => {
  const { startMonth, endMonth, cutover, lifts, isPinned, isSafety, isMandatory, earliestStart, deadline } =
    data;
  const runs = startMonth && endMonth && monthSpan(startMonth, endMonth);
  const terms = [isPinned && "pinned", isMandatory && "mandatory", isSafety && "safety first"].filter(
    Boolean,
  );
  const facts = [
    {
      term: "Runs",
      detail: runs ? (
        <strong>{runs}</strong>
      ) : (
        `no place yet; takes ${data.durationPeriods} ${data.durationPeriods === 1 ? "month" : "months"}`
      ),
    },
    cutover && { term: "Cut-over", detail: cutoverText(cutover) },
    { term: "Cost", detail: formatsFor(data.currency).budget(data.cost) },
    data.roles.length > 0 && {
      term: "People",
      detail: data.roles.map(({ name, fte }) => `${name} ${fte}`).join(", "),
    },
    lifts.length > 0 && {
      term: "Lifts",
      detail: lifts.map(({ capabilityId, from, to }) => `${capabilityId} ${from} to ${to}`).join(", "),
    },
    terms.length > 0 && { term: "Is", detail: terms.join(", ") },
    earliestStart && { term: "Not before", detail: monthWithYear(earliestStart) },
    deadline && { term: "Due", detail: monthWithYear(deadline) },
  ].filter((fact) => typeof fact === "object" && fact !== null);
  return (
    <SidePanelSection>
      {data.unplacedReason !== null && (
        <p className="mb-2">
          <ExceptionText tone={isSafety ? "stop" : "attention"}>{data.unplacedReason}</ExceptionText>
        </p>
      )}
      {data.violations.map(({ sentence }) => (
        <p className="mb-2" key={sentence}>
          <ExceptionText tone="stop">{sentence}</ExceptionText>
        </p>
      ))}
      <Facts facts={facts} />
    </SidePanelSection>
  );
};

/** Advice that does not stop a plan, and what has to be proven first. */
export const PackageWarnings = ({ data: { warnings, pilotExit, outage } }: { data: PackageOutput }) => {
  if (warnings.length === 0 && pilotExit === null && !outage?.needsBackOutPlan) return null;
  return (
    <SidePanelSection title="Mind">
      <ul className="grid gap-1.5 text-ink-2">
        {warnings.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {pilotExit !== null && <li>The pilot is passed when: {pilotExit}</li>}
        {outage?.needsBackOutPlan && <li>Needs a rehearsed way back: {outage.note}</li>}
      </ul>
    </SidePanelSection>
  );
};

type Neighbour = PackageOutput["needs"][number];
type NeighbourProps = { data: PackageOutput; onSelect: (code: string) => void };

const SHOWN = 6;

export const PackageNeighbours = ({ data: { needs, unlocks }, onSelect }: NeighbourProps) => {
  if (needs.length + unlocks.length === 0) return null;
  return (
    <SidePanelSection title="Before and after">
      <NeighbourList onSelect={onSelect} packages={needs} title="Needs" />
      <NeighbourList onSelect={onSelect} packages={unlocks} title="Unlocks" />
    </SidePanelSection>
  );
};

const NeighbourList = (props: {
  title: string;
  packages: readonly Neighbour[];
  onSelect: NeighbourProps["onSelect"];
}) => {
  const { title, packages, onSelect } = props;
  if (packages.length === 0) return null;
  return (
    <div className="grid grid-cols-[64px_1fr] py-0.5">
      <span className="text-ink-3">{title}</span>
      <ul>
        {packages.slice(0, SHOWN).map(({ code, name, startMonth, endMonth }) => (
          <li key={code}>
            <button className="door min-h-6" onClick={() => onSelect(code)} type="button">
              {code}
            </button>{" "}
            {name}{" "}
            <span className="text-ink-3">
              {startMonth && endMonth ? monthSpan(startMonth, endMonth) : "no place"}
            </span>
          </li>
        ))}
        {packages.length > SHOWN && <li className="text-ink-3">and {packages.length - SHOWN} more</li>}
      </ul>
    </div>
  );
};
