"use client";

import { X } from "lucide-react";
import { useFormContext } from "react-hook-form";
import { Button } from "@/ui/kit/button";
import { Field } from "@/ui/kit/field";
import { IconButton } from "@/ui/kit/icon-button";
import { ObjectiveStake } from "@/ui/objective/objective-stake";
import type { ObjectivesOutput } from "@/ui/objective/objective-output";
import type { ObjectivesValues, ObjectiveValues } from "@/ui/objective/objective-values";

type Props = {
  programmeId: string;
  index: number;
  objective: ObjectiveValues;
  isRemoved: boolean;
  data: ObjectivesOutput;
  onRemove: () => void;
  onKeep: () => void;
};

const FIELDS = [
  {
    name: "name",
    label: "Objective",
    example: "No harm to people or neighbours",
    missing: "Write the name of the objective.",
  },
  { name: "owner", label: "Owner", example: "R. Haas", missing: "Write who answers for it." },
  {
    name: "measure",
    label: "Measure",
    example: "hours without chlorine a year",
    missing: "Write what is measured.",
  },
  { name: "target", label: "Target", example: "at most 24", missing: "Write the value to reach." },
] as const;

export const ObjectiveRow = ({ isRemoved, onKeep, ...row }: Props) => {
  return isRemoved ? <RemovedRow onKeep={onKeep} {...row} /> : <EditedRow {...row} />;
};

const EditedRow = ({
  programmeId,
  index,
  objective,
  data,
  onRemove,
}: Omit<Props, "isRemoved" | "onKeep">) => {
  const { register, formState } = useFormContext<ObjectivesValues>();
  const errors = formState.errors.objectives?.[index];
  return (
    <li className="grid grid-cols-2 items-start gap-x-2 gap-y-2 px-4 py-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1.6fr)_minmax(0,1fr)_72px_144px_32px]">
      {FIELDS.map(({ name, label, example, missing }) => (
        <div className={name === "name" ? "max-lg:col-span-2" : undefined} key={name}>
          <Field
            defaultValue={objective[name]}
            error={errors?.[name]?.message}
            hideLabel={index > 0}
            label={label}
            maxLength={200}
            placeholder={index > 0 ? label : example}
            {...register(`objectives.${index}.${name}`, {
              validate: (text) => text.trim() !== "" || missing,
            })}
          />
        </div>
      ))}
      <Field
        defaultValue={objective.weight}
        error={errors?.weight?.message}
        hideLabel={index > 0}
        label="Weight"
        max={100}
        min={0}
        type="number"
        unit="%"
        {...register(`objectives.${index}.weight`, { valueAsNumber: true, validate: isWholePercent })}
      />
      <div>
        {index === 0 && (
          <span className="mb-1 block text-small font-medium text-ink-2 max-lg:hidden">At stake</span>
        )}
        <ObjectiveStake data={data} objectiveId={objective.id} programmeId={programmeId} />
      </div>
      <div className={index > 0 ? "justify-self-end" : "justify-self-end lg:pt-5"}>
        <IconButton label={`Remove ${objective.name || "this objective"}`} onClick={onRemove}>
          <X aria-hidden="true" size={16} />
        </IconButton>
      </div>
    </li>
  );
};

const isWholePercent = (weight: number): true | string =>
  (Number.isInteger(weight) && weight >= 0 && weight <= 100) || "Write whole per cent.";

const RemovedRow = ({ objective, data, onKeep }: Pick<Props, "objective" | "data" | "onKeep">) => {
  const links = data.links.filter(
    ({ objectiveId, strength }) => objectiveId === objective.id && strength > 0,
  ).length;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2 text-ink-2">
      <span className="line-through">{objective.name}</span>
      <span>
        goes when you save
        {links > 0 && `, with its ${links} ${links === 1 ? "link" : "links"}`}.
      </span>
      <Button onClick={onKeep} size="small">
        Keep it
      </Button>
    </li>
  );
};
