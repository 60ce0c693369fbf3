import type { Formats } from "@/domain/report/format";
import type { GapRow } from "@/ui/gap/gap-output";
import { ExceptionText } from "@/ui/kit/exception-text";

/** The next month in which a gap could be closed. Red only where planned work waits for hours nobody has granted. */
export const OutageCell = ({ outage, formats }: { outage: GapRow["outage"]; formats: Formats }) => {
  switch (outage?.kind) {
    case "granted":
      return (
        <>
          <span className="block whitespace-nowrap">{formats.month(outage.month)}</span>
          <span className="block text-ink-3">{outage.hours} h granted</span>
        </>
      );
    case "not-needed":
      return "not needed";
    case "too-short":
      return (
        <>
          <ExceptionText tone="attention">too short</ExceptionText>
          <span className="block text-ink-2">
            {outage.longestHours} of {outage.neededHours} h
          </span>
        </>
      );
    case "none":
      return outage.neededHours === null ? (
        <span className="text-ink-3">none granted</span>
      ) : (
        <>
          <ExceptionText tone="stop">none granted</ExceptionText>
          <span className="block text-ink-2">{outage.neededHours} h needed</span>
        </>
      );
    default:
      return <span className="text-ink-3">–</span>;
  }
};
