import { Button } from "@/ui/kit/button";
import { DataTable } from "@/ui/kit/data-table";
import type { ObjectivesOutput } from "@/ui/objective/objective-output";
import { ObjectiveStake } from "@/ui/objective/objective-stake";

type Props = { programmeId: string; data: ObjectivesOutput };

/** For readers: the list as it is stored. */
export const ObjectiveList = ({ programmeId, data }: Props) => (
  <div className="border-t border-line">
    <DataTable
      columns={[
        { id: "name", head: "Objective", cell: ({ name }) => <b>{name}</b> },
        { id: "owner", head: "Owner", cell: ({ owner }) => owner },
        { id: "measure", head: "Measure", cell: ({ measure }) => measure, from: "md" },
        { id: "target", head: "Target", cell: ({ target }) => target, from: "md" },
        { id: "weight", head: "Weight", cell: ({ weight }) => `${weight} %`, align: "right" },
        {
          id: "stake",
          head: "At stake",
          cell: ({ id }) => <ObjectiveStake data={data} objectiveId={id} programmeId={programmeId} />,
          from: "md",
        },
      ]}
      label="Business objectives"
      rowHeight={56}
      rowKey={({ id }) => id}
      rows={data.objectives}
    />
    <p className="border-t border-line px-4 py-3">
      <Button reason="An owner or the programme lead who sees all sites can.">Change objectives</Button>
    </p>
  </div>
);
