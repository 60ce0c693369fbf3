import type { Route } from "next";
import type { AssetSort } from "@/domain/footprint/asset-query";
import type { Asset, Zones } from "@/ui/footprint/assets-page";
import type { ProgrammeOutput } from "@/ui/footprint/programme-output";
import { Checkbox } from "@/ui/kit/checkbox";
import { Chip } from "@/ui/kit/chip";
import type { Column, ColumnSort } from "@/ui/kit/column";
import { ExceptionText } from "@/ui/kit/exception-text";

type Input = {
  programme: ProgrammeOutput;
  zones: Zones;
  params: URLSearchParams;
  /** Null where the viewer may only read. */
  chosen: ReadonlySet<string> | null;
  toggle: (id: string) => void;
};

const UNKNOWN = <span className="text-ink-3">unknown</span>;

const sortOf = (params: URLSearchParams, sort: AssetSort): ColumnSort => {
  const now = params.get("sort") ?? "label";
  const next = new URLSearchParams(params);
  next.set("sort", now === sort ? `-${sort}` : sort);
  return {
    direction: now === sort ? "ascending" : now === `-${sort}` ? "descending" : "none",
    href: `?${next.toString()}` as Route,
  };
};

export const assetColumns = ({ programme, zones, params, chosen, toggle }: Input): Column<Asset>[] => {
  const siteCode = new Map<string, string>(programme.sites.map(({ id, code }) => [id, code]));
  const zoneName = new Map<string, string>(zones.map(({ id, name }) => [id, name]));
  const day = new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
  return [
    ...(chosen
      ? [
          {
            id: "chosen",
            head: <span className="sr-only">Chosen</span>,
            width: 40,
            cell: ({ id, label }: Asset) => (
              <Checkbox
                checked={chosen.has(id)}
                label={<span className="sr-only">Choose {label}</span>}
                onChange={() => toggle(id)}
              />
            ),
          },
        ]
      : []),
    { id: "label", head: "Asset", cell: ({ label }) => <b>{label}</b>, sort: sortOf(params, "label") },
    { id: "site", head: "Site", width: 72, cell: ({ siteId }) => siteCode.get(siteId) ?? "–" },
    {
      id: "zone",
      head: "Zone",
      width: 160,
      cell: ({ zoneId }) =>
        zoneId === null ? (
          <ExceptionText tone="attention">in no zone</ExceptionText>
        ) : (
          (zoneName.get(zoneId) ?? "–")
        ),
    },
    {
      id: "world",
      head: "World",
      width: 72,
      cell: ({ world }) => (world === "unknown" ? UNKNOWN : <Chip>{world}</Chip>),
    },
    {
      id: "type",
      head: "Type",
      width: 140,
      cell: ({ deviceType }) => deviceType ?? UNKNOWN,
      sort: sortOf(params, "deviceType"),
    },
    {
      id: "vendor",
      head: "Vendor, model",
      width: 220,
      cell: ({ manufacturer, model }) => [manufacturer, model].filter(Boolean).join(" ") || UNKNOWN,
      sort: sortOf(params, "manufacturer"),
    },
    { id: "address", head: "Address", width: 130, cell: ({ ipAddress }) => ipAddress ?? "–" },
    {
      id: "purdue",
      head: "Purdue",
      width: 72,
      cell: ({ purdueLevel }) => purdueLevel ?? UNKNOWN,
      sort: sortOf(params, "purdueLevel"),
    },
    {
      id: "criticality",
      head: "Criticality",
      width: 88,
      cell: ({ criticality }) => criticality ?? UNKNOWN,
      sort: sortOf(params, "criticality"),
    },
    {
      id: "scan",
      head: "Scanning",
      width: 150,
      cell: ({ doNotScan }) =>
        doNotScan ? <ExceptionText tone="attention">must not be scanned</ExceptionText> : "–",
    },
    {
      id: "seen",
      head: "Last seen",
      width: 100,
      align: "right",
      cell: ({ lastSeen }) => (lastSeen === null ? UNKNOWN : day.format(new Date(lastSeen))),
      sort: sortOf(params, "lastSeen"),
    },
  ];
};
