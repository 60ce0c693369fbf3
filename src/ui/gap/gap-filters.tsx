"use client";

import { useEffect, useRef, useState } from "react";
import { SAFETY_CLASSES } from "@/domain/footprint/site";
import type { Formats } from "@/domain/report/format";
import type { GapListQuery } from "@/ui/gap/gap-address";
import type { GapListOutput, ProgrammeOutput } from "@/ui/gap/gap-output";
import { SearchField } from "@/ui/kit/search-field";
import { Segmented } from "@/ui/kit/segmented";
import { SelectField } from "@/ui/kit/select-field";
import type { UrlPatch } from "@/ui/kit/use-url-params";

type Props = {
  query: GapListQuery;
  patch: (values: UrlPatch) => void;
  list: Pick<GapListOutput, "countBySafetyClass" | "stakes" | "targetsDue">;
  sites: ProgrammeOutput["sites"];
  formats: Formats;
};

const ANY = "any";
const TYPING_PAUSE_MS = 200;

const orNull = (value: string): string | null => (value === ANY ? null : value);

export const GapFilters = ({ query, patch, list, sites, formats }: Props) => (
  <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
    {list.targetsDue.milestone !== list.targetsDue.final && (
      <Segmented
        label="Measured against"
        onValueChange={(value) => patch({ targets: value === "final" ? value : null })}
        options={[
          { value: "milestone", label: `Target ${formats.month(list.targetsDue.milestone)}` },
          { value: "final", label: `Final target ${formats.month(list.targetsDue.final)}` },
        ]}
        size="small"
        value={query.measuredAgainst}
      />
    )}
    <ClassFilter counts={list.countBySafetyClass} formats={formats} only={query.only} patch={patch} />
    <TextFilter patch={patch} text={query.text} />
    <div className="w-full md:w-40">
      <SelectField
        hideLabel
        label="Site"
        onValueChange={(value) => patch({ site: orNull(value) })}
        options={[
          { value: ANY, label: "All sites" },
          ...sites.map(({ id, name }) => ({ value: id, label: name })),
          { value: "group", label: "Assessed once" },
        ]}
        value={query.siteId ?? ANY}
      />
    </div>
    {list.stakes.length > 0 && (
      <div className="w-full md:w-52">
        <SelectField
          hideLabel
          label="Objective"
          onValueChange={(value) => patch({ objective: orNull(value) })}
          options={[
            { value: ANY, label: "All objectives" },
            ...list.stakes.map(({ objectiveId, name }) => ({ value: objectiveId, label: name })),
          ]}
          value={query.objectiveId ?? ANY}
        />
      </div>
    )}
  </div>
);

type ClassFilterProps = {
  only: GapListQuery["only"];
  counts: GapListOutput["countBySafetyClass"];
  formats: Formats;
  patch: Props["patch"];
};

const ClassFilter = ({ only, counts, formats, patch }: ClassFilterProps) => {
  const classes = SAFETY_CLASSES.toReversed().filter((value) => counts[value] > 0 || value === only);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <Segmented
      label="Safety class"
      onValueChange={(value) => patch({ only: orNull(value) })}
      options={[
        { value: ANY, label: `All ${formats.count(all)}` },
        ...(only === "safety" ? [{ value: only, label: `Safety ${formats.count(all - counts.S0)}` }] : []),
        ...classes.map((value) => ({ value, label: `${value} ${formats.count(counts[value])}` })),
      ]}
      size="small"
      value={only ?? ANY}
    />
  );
};

/** The address follows the typing after a short pause, so that a long word asks the server once. */
const TextFilter = ({ text, patch }: { text: string; patch: Props["patch"] }) => {
  const [typed, setTyped] = useState(text);
  const [followed, setFollowed] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  if (text !== followed) {
    setFollowed(text);
    if (text !== typed.trim()) setTyped(text);
  }
  return (
    <SearchField
      label="Filter by site, capability, objective…"
      onChange={(event) => {
        const { value } = event.target;
        setTyped(value);
        clearTimeout(timer.current);
        timer.current = setTimeout(() => patch({ q: value.trim() }), TYPING_PAUSE_MS);
      }}
      shortcut="/"
      value={typed}
    />
  );
};
