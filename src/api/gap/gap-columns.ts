import type { GapRow } from "@/api/gap/describe-gaps";

type ExportedGap = GapRow & { readonly currency: string };
type Column = { readonly head: string; readonly cell: (gap: ExportedGap) => string | number | null };

const outageText = ({ outage }: ExportedGap): string => {
  switch (outage?.kind) {
    case "granted":
      return outage.month;
    case "not-needed":
      return "not needed";
    case "too-short":
      return `${outage.neededHours} h needed, ${outage.longestHours} h granted`;
    case "none":
      return "none granted";
    default:
      return "";
  }
};

/** Columns of the exported list; numbers plain, money in major units, months as YYYY-MM. */
export const GAP_COLUMNS: readonly Column[] = [
  { head: "Rank", cell: ({ rank }) => rank },
  { head: "Safety class", cell: ({ safetyClass }) => safetyClass },
  { head: "Site", cell: ({ siteName }) => siteName ?? "all sites at once" },
  { head: "Capability", cell: ({ capabilityId }) => capabilityId },
  { head: "Capability name", cell: ({ capabilityName }) => capabilityName },
  { head: "Supported level", cell: ({ supportedLevel }) => supportedLevel },
  { head: "Target level", cell: ({ targetLevel }) => targetLevel },
  { head: "Unmet criteria", cell: ({ unmetCount }) => unmetCount },
  { head: "First unmet criterion", cell: ({ firstUnmet }) => firstUnmet },
  { head: "Objective", cell: ({ objective }) => objective?.name ?? null },
  { head: "Link strength", cell: ({ objective }) => objective?.strength ?? 0 },
  { head: "Currency", cell: ({ currency }) => currency },
  { head: "Downtime cost per hour, likely", cell: ({ reason }) => reason.downtimeCostPerHour.likely },
  { head: "Plausible outage hours, likely", cell: ({ reason }) => reason.plausibleOutageHours.likely },
  { head: "At stake, low", cell: ({ exposure }) => exposure.low },
  { head: "At stake, likely", cell: ({ exposure }) => exposure.likely },
  { head: "At stake, high", cell: ({ exposure }) => exposure.high },
  { head: "Score, likely", cell: ({ score }) => score.likely },
  { head: "Why this rank", cell: ({ why }) => why },
  { head: "Compensation", cell: ({ controlNames }) => controlNames.join("; ") },
  { head: "Compensated", cell: ({ isCompensated }) => (isCompensated ? "yes" : "no") },
  { head: "Judged by a person", cell: ({ isJudged }) => (isJudged ? "yes" : "no") },
  { head: "Next outage", cell: outageText },
  { head: "Packages", cell: ({ packages }) => packages.map(({ code }) => code).join(" ") },
];
