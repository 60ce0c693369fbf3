import { Controller, type UseFormReturn } from "react-hook-form";
import { CONTROL_EFFECTS, CONTROL_REASONS } from "@/domain/countermeasure/control";
import { latestExpiry } from "@/domain/countermeasure/control-limits";
import type { ControlCatalogueOutput, ControlsOutput } from "@/ui/countermeasure/control-output";
import { fromTemplate, type ControlValues } from "@/ui/countermeasure/control-values";
import { dayWords, EFFECT_WORDS, REASON_WORDS, shareWords } from "@/ui/countermeasure/control-words";
import { CriteriaField } from "@/ui/countermeasure/criteria-field";
import { Checkbox } from "@/ui/kit/checkbox";
import { Field } from "@/ui/kit/field";
import { SelectField } from "@/ui/kit/select-field";
import { TextAreaField } from "@/ui/kit/text-area-field";

type Props = {
  form: UseFormReturn<ControlValues>;
  catalogue: ControlCatalogueOutput;
  register: ControlsOutput;
};

const OWN = "own";

export const ControlFields = ({ form, catalogue, register: { sites, isWholeOrganisation } }: Props) => {
  const { register, control, watch, setValue, formState } = form;
  const { errors } = formState;
  const [templateId, siteIds, nextOutageOn] = watch(["templateId", "siteIds", "nextOutageOn"]);
  const template = catalogue.controls.find(({ id }) => id === templateId);
  const pick = (id: string) => {
    const picked = catalogue.controls.find((each) => each.id === id);
    const proposed = picked ? fromTemplate(picked) : { templateId: "" };
    for (const [name, value] of Object.entries(proposed)) setValue(name as keyof ControlValues, value);
  };
  const toggleSite = (id: string, isOn: boolean) =>
    setValue("siteIds", isOn ? [...siteIds, id] : siteIds.filter((each) => each !== id));
  return (
    <>
      <SelectField
        help={
          template &&
          `Typical credit ${shareWords(template.typicalCredit.low)} to ${shareWords(template.typicalCredit.high)}. It does not count where: ${template.doesNotCountWhere.join("; ").toLowerCase()}.`
        }
        label="Taken from"
        onValueChange={(id) => pick(id === OWN ? "" : id)}
        options={[
          { value: OWN, label: "A control of your own" },
          ...catalogue.controls.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={templateId || OWN}
      />
      <Field
        error={errors.name?.message}
        label="Name"
        {...register("name", { required: "Name the compensating control." })}
      />
      <TextAreaField label="What is done" rows={2} {...register("description")} />
      <div className="grid gap-4 md:grid-cols-3">
        <Controller
          control={control}
          name="effect"
          render={({ field }) => (
            <SelectField
              label="What it does"
              onValueChange={field.onChange}
              options={CONTROL_EFFECTS.map((value) => ({ value, label: EFFECT_WORDS[value] }))}
              value={field.value}
            />
          )}
        />
        <Controller
          control={control}
          name="reason"
          render={({ field }) => (
            <SelectField
              label="Why the practice itself is not possible"
              onValueChange={field.onChange}
              options={CONTROL_REASONS.map((value) => ({ value, label: REASON_WORDS[value] }))}
              value={field.value}
            />
          )}
        />
        <Field
          error={errors.credit?.message}
          help="At most 80 %."
          inputMode="numeric"
          label="Credit"
          unit="%"
          {...register("credit", { required: "Give the credit." })}
        />
      </div>
      <Controller
        control={control}
        name="criterionIds"
        render={({ field }) => (
          <CriteriaField
            capabilities={catalogue.capabilities}
            chosen={field.value}
            error={errors.criterionIds?.message}
            fitting={template?.capabilities ?? []}
            onChange={field.onChange}
          />
        )}
        rules={{
          validate: (ids) => ids.length > 0 || "Choose at least one criterion that it stands in for.",
        }}
      />
      <fieldset>
        <legend className="mb-1 text-small font-medium text-ink-2">Where</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-1">
          {isWholeOrganisation && (
            <Checkbox
              checked={siteIds.length === 0}
              label="Every site"
              onChange={() => setValue("siteIds", [])}
            />
          )}
          {sites.map(({ id, name }) => (
            <Checkbox
              checked={siteIds.includes(id)}
              key={id}
              label={name}
              onChange={({ target }) => toggleSite(id, target.checked)}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-4 md:grid-cols-4">
        <Field
          error={errors.testedOn?.message}
          help="Empty: never."
          label="Last test"
          type="date"
          {...register("testedOn")}
        />
        <Field
          error={errors.testDueOn?.message}
          help="From this day it holds no level."
          label="Next test due"
          type="date"
          {...register("testDueOn", { required: "Give the day its next test is due." })}
        />
        <Field
          error={errors.nextOutageOn?.message}
          help="Empty: none known."
          label="Next outage"
          type="date"
          {...register("nextOutageOn")}
        />
        <Field
          error={errors.expiresOn?.message}
          help={
            nextOutageOn
              ? `At the latest ${dayWords(latestExpiry(nextOutageOn))}.`
              : "An exception always ends."
          }
          label="Exception ends"
          type="date"
          {...register("expiresOn", { required: "Give the day the exception ends." })}
        />
      </div>
      <div className="grid gap-4 md:grid-cols-4">
        <Field
          error={errors.owner?.message}
          label="Owner"
          {...register("owner", { required: "Name the person who answers for it." })}
        />
        <Field error={errors.procedure?.message} label="Procedure" {...register("procedure")} />
        <Field
          error={errors.yearlyCost?.message}
          help="0: costs nothing."
          inputMode="numeric"
          label="Cost a year"
          {...register("yearlyCost")}
        />
        <Field
          error={errors.reviewMonths?.message}
          inputMode="numeric"
          label="Months between reviews"
          {...register("reviewMonths")}
        />
      </div>
    </>
  );
};
