"use client";

import { Controller, useForm } from "react-hook-form";
import { showApiError, type ApiError } from "@/ui/api-error";
import type { StewardshipOutput } from "@/ui/countermeasure/control-output";
import {
  fieldsOf,
  NOBODY,
  STEWARDSHIP_LABELS as LABELS,
  valuesOf,
  type StewardshipFields,
  type StewardshipValues,
} from "@/ui/countermeasure/stewardship-values";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { SelectField } from "@/ui/kit/select-field";
import { LostFields, plainWords } from "@/ui/lost-fields";
import { fillIn, useSeenFields } from "@/ui/use-seen-fields";

type Props = {
  id: string;
  data: StewardshipOutput;
  /** What was sent last. */
  sent: { readonly [Name in keyof StewardshipFields]?: unknown } | undefined;
  onSave: (
    fields: StewardshipFields,
    seen: Record<string, unknown>,
    onRefused: (error: ApiError) => void,
  ) => void;
};

const FIELDS = ["ownedBy", "procedure", "yearlyCost", "exceptionPath", "reviewDueOn"] as const;
const GONE = "no longer a member";

/** Owner, procedure, running cost, exception path and review of one capability at one place. */
export const StewardshipForm = ({ id, data, sent, onSave }: Props) => {
  const { fields, inherited, members, currency } = data;
  const form = useForm<StewardshipValues>({ defaultValues: valuesOf(inherited ?? fields) });
  const { register, control, formState, handleSubmit, setError } = form;
  const race = useSeenFields(fields);
  const nameOf = (userId: string | null) => members.find((each) => each.userId === userId)?.name ?? GONE;
  const offered = inherited ?? fields;
  const gone = offered.ownedBy !== null && nameOf(offered.ownedBy) === GONE ? [offered.ownedBy] : [];
  const save = (values: StewardshipValues) =>
    onSave(fieldsOf(values), race.seen, (error) => race.lose(error) || showApiError(error, setError, FIELDS));
  return (
    <form className="grid gap-4 md:grid-cols-2" id={id} noValidate onSubmit={handleSubmit(save)}>
      {inherited && (
        <p className="text-ink-2 md:col-span-2">
          This is what holds for all sites. Saved here, it holds for this site by itself.
        </p>
      )}
      <Controller
        control={control}
        name="ownedBy"
        render={({ field, fieldState }) => (
          <SelectField
            error={fieldState.error?.message}
            help="Who answers for it every day."
            label={LABELS.ownedBy}
            onValueChange={field.onChange}
            options={[
              { value: NOBODY, label: "nobody yet" },
              ...members.map(({ userId, name }) => ({ value: userId as string, label: name })),
              ...gone.map((userId) => ({ value: userId as string, label: GONE })),
            ]}
            value={field.value}
          />
        )}
      />
      <Field
        error={formState.errors.yearlyCost?.message}
        help="0 where it costs nothing; empty where nobody has said."
        label={LABELS.yearlyCost}
        min={0}
        type="number"
        unit={currency}
        {...register("yearlyCost")}
      />
      <Field
        error={formState.errors.procedure?.message}
        help="Title or address of what says how it is done."
        label={LABELS.procedure}
        {...register("procedure")}
      />
      <Field
        error={formState.errors.exceptionPath?.message}
        help="Who decides when it has to be left open for a while."
        label={LABELS.exceptionPath}
        {...register("exceptionPath")}
      />
      <Field
        error={formState.errors.reviewDueOn?.message}
        label={LABELS.reviewDueOn}
        type="date"
        {...register("reviewDueOn")}
      />
      <div className="md:col-span-2">
        <LostFields<StewardshipFields>
          labels={LABELS}
          mine={sent}
          onTake={(theirs) => fillIn(form, valuesOf(theirs))}
          race={race}
          words={(field, value) =>
            field === "ownedBy" && value !== null ? nameOf(String(value)) : plainWords(value)
          }
        />
        <FormError message={formState.errors.root?.message} />
      </div>
    </form>
  );
};
