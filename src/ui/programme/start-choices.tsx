import type { Dispatch } from "react";
import { Checkbox } from "@/ui/kit/checkbox";
import { Field } from "@/ui/kit/field";
import { Panel } from "@/ui/kit/panel";
import { SelectField } from "@/ui/kit/select-field";
import type { ObligationChoice, StartDecision, StartEdits } from "@/ui/programme/start-decision";
import type { StartPathOutput } from "@/ui/programme/start-output";

type Props = {
  data: StartPathOutput;
  decision: StartDecision;
  /** Why the proposed profile is proposed. */
  profileBecause: readonly string[];
  edits: StartEdits;
  onEdit: Dispatch<StartEdits>;
};

/** What follows and why; each of it can be changed before it is applied. */
export const StartChoices = ({ data, decision, profileBecause, edits, onEdit }: Props) => (
  <>
    <Panel title="Profile">
      <SelectField
        help={
          edits.profileId === null
            ? profileBecause.join(" ")
            : data.profiles.find(({ id }) => id === decision.profileId)?.note
        }
        hideLabel
        label="Sector profile"
        onValueChange={(profileId) => onEdit({ ...edits, profileId })}
        options={data.profiles.map(({ id, name }) => ({ value: id, label: name }))}
        value={decision.profileId}
      />
    </Panel>
    <Panel
      title="Obligations with dates"
      unit={`${decision.obligations.filter(({ isIn }) => isIn).length} of ${decision.obligations.length} taken`}
    >
      {decision.obligations.length === 0 ? (
        <p className="text-ink-2">No duty follows from the answers.</p>
      ) : (
        <ul>
          {decision.obligations.map((duty) => (
            <Duty
              duty={duty}
              key={duty.id}
              onDay={(day) => onEdit({ ...edits, days: { ...edits.days, [duty.id]: day } })}
              onToggle={(isIn) =>
                onEdit({ ...edits, obligations: { ...edits.obligations, [duty.id]: isIn } })
              }
            />
          ))}
        </ul>
      )}
      <p className="mt-2 text-small text-ink-3">
        Where a duty holds already, its date is the month in which to be ready, counted from the programme’s
        start. Check the current text; this is not legal advice.
      </p>
    </Panel>
    <Panel title="Frameworks to follow">
      <ul>
        {decision.frameworks.map(({ id, name, why, isIn }) => (
          <li className="border-t border-line py-1.5 first:border-t-0" key={id}>
            <Checkbox
              checked={isIn}
              label={name}
              onChange={(event) =>
                onEdit({ ...edits, frameworks: { ...edits.frameworks, [id]: event.target.checked } })
              }
            />
            <p className="pl-6 text-small text-ink-3">{why}</p>
          </li>
        ))}
      </ul>
    </Panel>
  </>
);

type DutyProps = {
  duty: ObligationChoice;
  onToggle: (isIn: boolean) => void;
  onDay: (day: string) => void;
};

const Duty = ({ duty: { name, source, why, isIn, dueOn }, onToggle, onDay }: DutyProps) => (
  <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-t border-line py-1.5 first:border-t-0">
    <div className="min-w-60 flex-1">
      <Checkbox checked={isIn} label={name} onChange={(event) => onToggle(event.target.checked)} />
      <p className="pl-6 text-small text-ink-3">
        {source}. {why}
      </p>
    </div>
    <div className="w-36 max-md:ml-6">
      <Field
        hideLabel
        label={`Due day of ${name}`}
        onChange={(event) => event.target.value !== "" && onDay(event.target.value)}
        readOnly={!isIn}
        type="date"
        value={dueOn}
      />
    </div>
  </li>
);
