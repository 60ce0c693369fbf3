"use client";

import type { FieldErrors, UseFormRegister } from "react-hook-form";
import { ExceptionText } from "@/ui/kit/exception-text";
import { Field } from "@/ui/kit/field";
import type { SiteValues } from "@/ui/footprint/site-values";

type Props = {
  legend: string;
  name: "downtimeCostPerHour" | "plausibleOutageHours";
  unit: string;
  register: UseFormRegister<SiteValues>;
  errors: FieldErrors<SiteValues>;
};

const POINTS = ["low", "likely", "high"] as const;

/** A three-point estimate; its error belongs to the three together. */
export const RangeFields = ({ legend, name, unit, register, errors }: Props) => {
  const whole = errors[name]?.message ?? errors[name]?.root?.message;
  return (
    <fieldset>
      <legend className="text-small font-medium">{legend}</legend>
      <div className="mt-1 grid grid-cols-3 gap-2">
        {POINTS.map((point) => (
          <Field
            error={errors[name]?.[point]?.message}
            key={point}
            label={`${point[0]?.toUpperCase()}${point.slice(1)}`}
            min={0}
            step="any"
            type="number"
            unit={unit}
            {...register(`${name}.${point}`, { valueAsNumber: true })}
          />
        ))}
      </div>
      {whole !== undefined && (
        <p className="mt-1 text-small" role="alert">
          <ExceptionText tone="stop">{whole}</ExceptionText>
        </p>
      )}
    </fieldset>
  );
};
