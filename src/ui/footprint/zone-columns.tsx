import type { Route } from "next";
import { Button } from "@/ui/kit/button";
import type { Column } from "@/ui/kit/column";
import { Figure } from "@/ui/kit/figure";
import type { Zone } from "@/ui/footprint/zones-page";

/** @param choose null where the viewer may only read. */
export const zoneColumns = (
  programmeId: string,
  choose: ((kind: "change" | "remove", zone: Zone) => void) | null,
): Column<Zone>[] => [
  { id: "name", head: "Zone", cell: ({ name }) => <b>{name}</b> },
  { id: "purdue", head: "Purdue level", cell: ({ purdueLevel }) => purdueLevel ?? "unknown" },
  { id: "purpose", head: "Purpose", cell: ({ purpose }) => purpose || "–" },
  { id: "owner", head: "Owner", cell: ({ owner }) => owner || "unknown" },
  { id: "ranges", head: "Address blocks", cell: ({ addressRanges }) => addressRanges.join(", ") || "–" },
  {
    id: "assets",
    head: "Assets",
    align: "right",
    cell: ({ id, assets }) => (
      <Figure href={`/programmes/${programmeId}/footprint?zone=${id}` as Route}>
        {assets.toLocaleString("en-GB")}
      </Figure>
    ),
  },
  ...(choose
    ? [
        {
          id: "actions",
          head: <span className="sr-only">Actions</span>,
          align: "right" as const,
          cell: (zone: Zone) => (
            <span className="inline-flex gap-2">
              <Button aria-label={`Change ${zone.name}`} onClick={() => choose("change", zone)} size="small">
                Change
              </Button>
              <Button
                aria-label={`Remove ${zone.name}…`}
                onClick={() => choose("remove", zone)}
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
