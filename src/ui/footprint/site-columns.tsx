import type { Site } from "@/domain/footprint/site";
import { Button } from "@/ui/kit/button";
import { Chip } from "@/ui/kit/chip";
import type { Column } from "@/ui/kit/column";
import { SafetyClass } from "@/ui/kit/safety-class";

type Choose = (kind: "change" | "remove", site: Site) => void;

/** @param choose null where the viewer may only read. */
export const siteColumns = (currency: string, choose: Choose | null): Column<Site>[] => {
  const money = new Intl.NumberFormat("en-GB", {
    style: "currency",
    currency,
    notation: "compact",
    maximumSignificantDigits: 3,
  });
  return [
    {
      id: "name",
      head: "Site",
      cell: ({ name, code }) => (
        <>
          <b>{name}</b> <span className="text-ink-3">{code}</span>
        </>
      ),
    },
    { id: "critical", head: "Weight", cell: ({ isCritical }) => (isCritical ? <Chip>critical</Chip> : "–") },
    { id: "safety", head: "Safety class", cell: ({ safetyClass }) => <SafetyClass value={safetyClass} /> },
    { id: "country", head: "Country", cell: ({ country }) => country },
    { id: "zone", head: "Time zone", cell: ({ timeZone }) => timeZone },
    {
      id: "cost",
      head: "An hour down costs",
      align: "right",
      cell: ({ downtimeCostPerHour: { low, likely, high } }) =>
        high === 0 ? "unknown" : `${money.format(low)} – ${money.format(likely)} – ${money.format(high)}`,
    },
    {
      id: "outage",
      head: "Plausible stop",
      align: "right",
      cell: ({ plausibleOutageHours: { low, likely, high } }) => `${low} – ${likely} – ${high} h`,
    },
    ...(choose
      ? [
          {
            id: "actions",
            head: <span className="sr-only">Actions</span>,
            align: "right" as const,
            cell: (site: Site) => (
              <span className="inline-flex gap-2">
                <Button
                  aria-label={`Change ${site.name}`}
                  onClick={() => choose("change", site)}
                  size="small"
                >
                  Change
                </Button>
                <Button
                  aria-label={`Remove ${site.name}…`}
                  onClick={() => choose("remove", site)}
                  size="small"
                  variant="quiet"
                >
                  Remove…
                </Button>
              </span>
            ),
          },
        ]
      : []),
  ];
};
