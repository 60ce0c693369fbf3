"use client";

import { useEffect, useRef, useState } from "react";
import { CRITICALITIES, WORLDS } from "@/domain/footprint/asset";
import type { Site } from "@/domain/footprint/site";
import type { AssetCounts, Zones } from "@/ui/footprint/assets-page";
import { SearchField } from "@/ui/kit/search-field";
import { Segmented } from "@/ui/kit/segmented";
import { SelectField } from "@/ui/kit/select-field";
import type { UrlPatch } from "@/ui/kit/use-url-params";

type Props = {
  params: URLSearchParams;
  patch: (values: UrlPatch) => void;
  counts: AssetCounts | null | undefined;
  sites: readonly Site[];
  zones: Zones;
};

const ANY = "any";
const TYPING_PAUSE_MS = 150;

const orNull = (value: string): string | null => (value === ANY ? null : value);

export const AssetFilters = ({ params, patch, counts, sites, zones }: Props) => {
  const site = params.get("site");
  const zoneOptions = zones.filter(({ siteId }) => site === null || siteId === site);
  return (
    <div className="mb-3 flex flex-wrap items-center gap-2">
      <Segmented
        label="World"
        onValueChange={(value) => patch({ world: orNull(value) })}
        options={[
          { value: ANY, label: "All worlds" },
          ...WORLDS.map((value) => ({
            value,
            label:
              counts && params.get("world") === null
                ? `${value} ${counts[value].toLocaleString("en-GB")}`
                : value,
          })),
        ]}
        size="small"
        value={params.get("world") ?? ANY}
      />
      <TextFilter patch={patch} text={params.get("q") ?? ""} />
      <div className="w-44">
        <SelectField
          hideLabel
          label="Site"
          onValueChange={(value) => patch({ site: orNull(value), zone: null })}
          options={[
            { value: ANY, label: "All sites" },
            ...sites.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={site ?? ANY}
        />
      </div>
      <div className="w-44">
        <SelectField
          hideLabel
          label="Zone"
          onValueChange={(value) => patch({ zone: orNull(value) })}
          options={[
            { value: ANY, label: "All zones" },
            { value: "unassigned", label: "In no zone" },
            ...zoneOptions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={params.get("zone") ?? ANY}
        />
      </div>
      <div className="w-44">
        <SelectField
          hideLabel
          label="Criticality"
          onValueChange={(value) => patch({ criticality: orNull(value) })}
          options={[
            { value: ANY, label: "Any criticality" },
            ...CRITICALITIES.map((value) => ({ value, label: value })),
            { value: "unknown", label: "unknown" },
          ]}
          value={params.get("criticality") ?? ANY}
        />
      </div>
    </div>
  );
};

/** The address follows the typing after a short pause, so that a long word asks the server once. */
const TextFilter = ({ text, patch }: { text: string; patch: (values: UrlPatch) => void }) => {
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <SearchField
      label="Filter by name, address, vendor…"
      onChange={(event) => {
        const { value } = event.target;
        setTyped(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => patch({ q: value }), TYPING_PAUSE_MS);
      }}
      shortcut="/"
      value={typed}
    />
  );
};
