import type { ProofState } from "@/domain/evidence/proof-list-filter";
import type { ProofKindOutput } from "@/ui/evidence/evidence-output";
import { SearchField } from "@/ui/kit/search-field";
import { Segmented } from "@/ui/kit/segmented";
import { SelectField } from "@/ui/kit/select-field";
import type { UrlPatch } from "@/ui/kit/use-url-params";

type Props = {
  params: Pick<URLSearchParams, "get">;
  state: ProofState;
  kinds: readonly ProofKindOutput[];
  sites: readonly { readonly id: string; readonly name: string }[];
  patch: (values: UrlPatch) => void;
};

const ALL = "all";

export const EvidenceFilters = ({ params, state, kinds, sites, patch }: Props) => {
  const chosen = (name: string, value: string) => patch({ [name]: value === ALL ? null : value });
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 px-4 pb-3">
      <SearchField
        defaultValue={params.get("q") ?? ""}
        label="Find evidence"
        onChange={(event) => patch({ q: event.target.value })}
        shortcut="/"
      />
      <span className="w-44">
        <SelectField
          hideLabel
          label="Site"
          onValueChange={(value) => chosen("site", value)}
          options={[
            { value: ALL, label: "All sites" },
            { value: "organisation", label: "Whole organisation" },
            ...sites.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={params.get("site") ?? ALL}
        />
      </span>
      <span className="w-52">
        <SelectField
          hideLabel
          label="Kind of proof"
          onValueChange={(value) => chosen("kind", value)}
          options={[
            { value: ALL, label: "All kinds" },
            ...kinds.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={params.get("kind") ?? ALL}
        />
      </span>
      <Segmented
        label="How fresh"
        onValueChange={(value) => chosen("state", value)}
        options={[
          { value: "all", label: "All" },
          { value: "fading", label: "Fading within 90 days" },
          { value: "faded", label: "Faded, claimed only" },
        ]}
        size="small"
        value={state}
      />
    </div>
  );
};
