import type { ResultsAddress, ResultsChange } from "@/ui/assessment/results-address";
import type { ResultsOutput } from "@/ui/assessment/results-output";
import { Segmented } from "@/ui/kit/segmented";

type Props = {
  by: ResultsAddress["by"];
  /** The group whose sites alone are shown. */
  shown: ResultsOutput["siteGroups"][number] | null;
  data: ResultsOutput;
  onChange: (change: ResultsChange) => void;
};

const ALL = "all";

/** Sites one by one, of all groups or of one, or rolled up to their groups. */
export const ResultsReadBy = ({ by, shown, data, onChange }: Props) => {
  const inside = data.sites.filter(({ siteGroupId }) => siteGroupId === shown?.id).length;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pb-3">
      <Segmented
        label="Read by"
        onValueChange={(value) => onChange({ by: value === "groups" ? value : null, cell: null })}
        options={[
          { value: "sites", label: "Sites" },
          { value: "groups", label: "Groups" },
        ]}
        size="small"
        value={by}
      />
      {by === "sites" && (
        <Segmented
          label="Sites of"
          onValueChange={(id) => onChange({ group: id === ALL ? null : id, cell: null })}
          options={[
            { value: ALL, label: "All groups" },
            ...data.siteGroups.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          size="small"
          value={shown?.id ?? ALL}
        />
      )}
      {by === "sites" && shown && (
        <span className="text-small text-ink-2">
          {inside} of {data.sites.length} sites; figures beside a domain are those of the group
        </span>
      )}
    </div>
  );
};
