import type { ControlValues } from "@/ui/countermeasure/control-values";
import { Button } from "@/ui/kit/button";
import { StopMark } from "@/ui/kit/marks";

type Props = {
  mine: ControlValues;
  theirs: ControlValues;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

const LABELS: Record<keyof ControlValues, string> = {
  templateId: "Taken from",
  name: "Name",
  description: "What is done",
  effect: "Effect",
  reason: "Reason",
  owner: "Owner",
  credit: "Credit in %",
  criterionIds: "Stands in for",
  siteIds: "Sites",
  testedOn: "Last test",
  testDueOn: "Next test",
  nextOutageOn: "Next outage",
  expiresOn: "Exception ends",
  procedure: "Procedure",
  yearlyCost: "Cost a year",
  reviewMonths: "Months between reviews",
};

const textOf = (value: ControlValues[keyof ControlValues]): string =>
  (typeof value === "string" ? value : value.join(", ")) || "nothing";

/** Both words on every field that two people filled differently. */
export const ControlConflict = ({ mine, theirs, onKeepMine, onTakeTheirs }: Props) => {
  const differing = (Object.keys(LABELS) as (keyof ControlValues)[]).filter(
    (key) => textOf(mine[key]) !== textOf(theirs[key]),
  );
  return (
    <div className="rounded-control bg-stop-soft p-3" role="alert">
      <p className="font-semibold text-stop">
        <StopMark className="mr-1.5" />
        Somebody else has changed this control meanwhile. Nothing of yours is lost.
      </p>
      <table className="mt-2 w-full">
        <thead>
          <tr className="text-left text-small">
            <th className="font-medium">Field</th>
            <th className="font-medium">Yours</th>
            <th className="font-medium">Stored</th>
          </tr>
        </thead>
        <tbody>
          {differing.map((key) => (
            <tr key={key}>
              <th className="pr-3 text-left font-normal" scope="row">
                {LABELS[key]}
              </th>
              <td className="pr-3">{textOf(mine[key])}</td>
              <td>{textOf(theirs[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 flex gap-2">
        <Button onClick={onKeepMine}>Go on with mine</Button>
        <Button onClick={onTakeTheirs}>Take what is stored</Button>
      </p>
    </div>
  );
};
