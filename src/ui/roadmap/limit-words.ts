import { monthSpan, monthWithYear } from "@/ui/roadmap/month-words";
import type { WhyOutput } from "@/ui/roadmap/roadmap-output";

type BindingLimit = WhyOutput["months"][number]["limits"][number];

/** What is in the way, and how much of it is missing: `OT network, Jan 2027` and `0.2 FTE short`. */
export const limitWords = (limit: BindingLimit): { what: string; lack: string } => {
  const { kind, subject, fromMonth, toMonth, needed, available, short, heldBy } = limit;
  const when = monthSpan(fromMonth, toMonth);
  switch (kind) {
    case "prerequisite":
      return heldBy[0]?.hasPlace
        ? { what: "still runs", lack: `until ${monthWithYear(toMonth)}` }
        : { what: "comes first", lack: "no place" };
    case "outage":
      return { what: `Cut-over at ${subject}, ${when}`, lack: `${figure(available)} of ${figure(needed)} h` };
    case "role":
      return { what: `${subject}, ${when}`, lack: `${figure(short)} FTE short` };
    case "budget":
      return { what: `Budget of ${when}`, lack: `${figure(Math.ceil(short))} short` };
    case "concurrency":
      return { what: `Packages at once at ${subject}, ${when}`, lack: `${figure(short)} too many` };
    case "earliest-start":
      return { what: "May not start yet", lack: `from ${when}` };
    case "deadline":
      return { what: "Would end too late", lack: `due ${when}` };
    case "horizon":
      return { what: "Would end after the programme", lack: `ends ${when}` };
    case "pinned":
    case "not-scheduled":
    case "unknown-package":
      return { what: "Not possible", lack: "" };
  }
};

const figure = (value: number): string => value.toLocaleString("en-GB", { maximumFractionDigits: 2 });
