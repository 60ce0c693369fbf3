import type { ZoneState } from "@/domain/assessment/zone-reading";
import type { Site } from "@/domain/footprint/site";
import type { SecurityFilter } from "@/ui/footprint/security-address";
import type { SecurityLevelsOutput } from "@/ui/footprint/security-output";
import { Segmented } from "@/ui/kit/segmented";
import { SelectField } from "@/ui/kit/select-field";
import type { UrlPatch } from "@/ui/kit/use-url-params";

type Props = {
  filter: SecurityFilter;
  counts: SecurityLevelsOutput["counts"];
  sites: readonly Site[];
  patch: (values: UrlPatch) => void;
};

const ANY = "any";

export const SecurityFilters = ({ filter, counts, sites, patch }: Props) => (
  <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
    <Segmented<ZoneState | typeof ANY>
      label="State"
      onValueChange={(state) => patch({ state: state === ANY ? null : state })}
      options={[
        { value: ANY, label: `All ${counts.total}` },
        { value: "not-met", label: `Not met ${counts["not-met"]}` },
        { value: "met", label: `Met ${counts.met}` },
        { value: "unknown", label: `Unknown ${counts.unknown}` },
      ]}
      size="small"
      value={filter.state ?? ANY}
    />
    <div className="w-full md:w-48">
      <SelectField
        hideLabel
        label="Site"
        onValueChange={(site) => patch({ site: site === ANY ? null : site })}
        options={[
          { value: ANY, label: "All sites" },
          ...sites.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={filter.siteId ?? ANY}
      />
    </div>
  </div>
);
