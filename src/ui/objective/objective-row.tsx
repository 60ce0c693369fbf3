"use client";

import { X } from "lucide-react";
import type { Route } from "next";
import { useFormContext } from "react-hook-form";
import { formatsFor } from "@/domain/report/format";
import { Button } from "@/ui/kit/button";
import { Field } from "@/ui/kit/field";
import { Figure } from "@/ui/kit/figure";
import { IconButton } from "@/ui/kit/icon-button";
import { SafetyClass } from "@/ui/kit/safety-class";
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
  const readOnly = !data.mayWrite;
  return (
    <li className="grid grid-cols-2 items-start gap-x-2 gap-y-2 px-4 py-2 lg:grid-cols-[2fr_1fr_1.6fr_1fr_88px_152px_32px]">
      {FIELDS.map(({ name, label, example, missing }) => (
        <div className={name === "name" ? "max-lg:col-span-2" : undefined} key={name}>
          <Field
            defaultValue={objective[name]}
            error={errors?.[name]?.message}
            hideLabel={index > 0}
            label={label}
            maxLength={200}
            placeholder={index > 0 ? label : example}
            readOnly={readOnly}
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
        readOnly={readOnly}
        type="number"
        unit="%"
        {...register(`objectives.${index}.weight`, { valueAsNumber: true, validate: isWholePercent })}
      />
      <div className={index > 0 ? undefined : "lg:pt-5"}>
        <AtStake data={data} objective={objective} programmeId={programmeId} />
      </div>
      <div className={index > 0 ? "justify-self-end" : "justify-self-end lg:pt-5"}>
        {data.mayWrite && (
          <IconButton label={`Remove ${objective.name || "this objective"}`} onClick={onRemove}>
            <X aria-hidden="true" size={16} />
          </IconButton>
        )}
      </div>
    </li>
  );
};

const isWholePercent = (weight: number): true | string =>
  (Number.isInteger(weight) && weight >= 0 && weight <= 100) || "Write whole per cent.";

/** What the open gaps put at stake for it; safety and money side by side, never added. */
const AtStake = ({ programmeId, objective, data }: Pick<Props, "programmeId" | "objective" | "data">) => {
  const stake = data.stakes.find(({ objectiveId }) => objectiveId === objective.id);
  if (!stake) return <p className="py-1.5 text-small text-ink-3">not saved yet</p>;
  const { money, count } = formatsFor(data.currency);
  const { safetyClass, exposure, gapCount, packageCount } = stake;
  return (
    <div className="text-small leading-4">
      <p className="flex items-center gap-2">
        {safetyClass !== "S0" && <SafetyClass value={safetyClass} />}
        {exposure.likely > 0 && <b>{money(exposure.likely)}</b>}
        {gapCount === 0 && <span className="text-ink-3">nothing at stake</span>}
      </p>
      {gapCount > 0 && (
        <p className="text-ink-3">
          <Figure href={`/programmes/${programmeId}/gaps?objective=${stake.objectiveId}` as Route}>
            {count(gapCount)} {gapCount === 1 ? "gap" : "gaps"}
          </Figure>
          {packageCount !== null &&
            (packageCount === 0
              ? ", no package"
              : `, ${count(packageCount)} ${packageCount === 1 ? "package" : "packages"}`)}
        </p>
      )}
    </div>
  );
};

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
