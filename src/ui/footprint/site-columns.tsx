import type { Site } from "@/domain/footprint/site";
import type { SiteGroup } from "@/domain/footprint/site-group";
import { Button } from "@/ui/kit/button";
import { Checkbox } from "@/ui/kit/checkbox";
import { Chip } from "@/ui/kit/chip";
import type { Column } from "@/ui/kit/column";
import { SafetyClass } from "@/ui/kit/safety-class";

type Choose = (kind: "change" | "remove", site: Site) => void;

export type ChosenSites = {
  readonly has: (site: Site) => boolean;
  readonly toggle: (site: Site) => void;
};

const chooser = ({ has, toggle }: ChosenSites): Column<Site> => ({
  id: "choose",
  head: <span className="sr-only">Choose</span>,
  width: 40,
  cell: (site) => (
    <Checkbox
      checked={has(site)}
      label={<span className="sr-only">Choose {site.name}</span>}
      onChange={() => toggle(site)}
    />
  ),
});

/** @param choose null where the viewer may only read. @param chosen null where sites are not put into groups. */
export const siteColumns = (
  currency: string,
  groups: readonly SiteGroup[],
  chosen: ChosenSites | null,
  choose: Choose | null,
): Column<Site>[] => {
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
    ...(chosen ? [chooser(chosen)] : []),
    ...(groups.length > 0
      ? [
          {
            id: "group",
            head: "Group",
            cell: ({ siteGroupId }: Site) => groups.find(({ id }) => id === siteGroupId)?.name ?? "–",
          },
        ]
      : []),
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
