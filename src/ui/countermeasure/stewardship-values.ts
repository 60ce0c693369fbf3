import type { UserId } from "@/domain/shared/ids";
import type { StewardshipOutput } from "@/ui/countermeasure/control-output";

export type StewardshipFields = StewardshipOutput["fields"];

/** What the form holds: text, and a word where nobody is named. */
export type StewardshipValues = Record<keyof StewardshipFields, string>;

export const NOBODY = "nobody";

export const STEWARDSHIP_LABELS: Record<keyof StewardshipFields, string> = {
  ownedBy: "Owner",
  procedure: "Procedure",
  yearlyCost: "Running cost a year",
  exceptionPath: "Exception path",
  reviewDueOn: "Next review",
};

export const valuesOf = (fields: Partial<StewardshipFields>): Partial<StewardshipValues> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value === null ? (name === "ownedBy" ? NOBODY : "") : `${value}`,
    ]),
  );

export const fieldsOf = ({
  ownedBy,
  procedure,
  yearlyCost,
  exceptionPath,
  reviewDueOn,
}: StewardshipValues): StewardshipFields => ({
  ownedBy: ownedBy === NOBODY ? null : (ownedBy as UserId),
  procedure,
  yearlyCost: yearlyCost.trim() === "" ? null : Number(yearlyCost),
  exceptionPath,
  reviewDueOn: reviewDueOn === "" ? null : reviewDueOn,
});
