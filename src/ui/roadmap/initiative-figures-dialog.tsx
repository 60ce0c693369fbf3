"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import type { InitiativeId } from "@/domain/shared/ids";
import { showApiError } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { FormDialog } from "@/ui/kit/form-dialog";
import { Field } from "@/ui/kit/field";
import { FormError } from "@/ui/kit/form-error";
import { figuresFrom, valuesOf, type FigureValues } from "@/ui/roadmap/figure-values";
import { FIGURE_LABELS, figureWords, type ShownFigures } from "@/ui/roadmap/figure-words";
import type { InitiativeRow } from "@/ui/roadmap/roadmap-output";
import { useRoadmapRefresh } from "@/ui/roadmap/use-roadmap-refresh";
import { LostFields } from "@/ui/lost-fields";
import { useTRPC } from "@/ui/trpc";
import { useSeenFields } from "@/ui/use-seen-fields";

type Props = {
  programmeId: string;
  currency: string;
  initiativeId: InitiativeId;
  initiative: InitiativeRow;
  onClose: () => void;
};

const FORM_ID = "initiative-figures";
const number = { valueAsNumber: true, min: { value: 0, message: "Write 0 or more." } } as const;

/** The programme's own figures in place of the catalogue's. */
export const InitiativeFiguresDialog = ({
  programmeId,
  currency,
  initiativeId,
  initiative,
  onClose,
}: Props) => {
  const trpc = useTRPC();
  const refresh = useRoadmapRefresh();
  const form = useForm<FigureValues>({ defaultValues: valuesOf(initiative.figures) });
  const { errors } = form.formState;
  /** What the form's values are compared with: the initiative as it was opened, with what was taken from others since. */
  const [base, setBase] = useState<Pick<InitiativeRow, "figures" | "overwritten">>(initiative);
  const race = useSeenFields(initiative.overwritten);
  // The row as it stands now: the page opened this dialog with the one of that moment.
  const { data } = useQuery(trpc.roadmap.initiatives.queryOptions({ programmeId }));
  const now = data?.rows.find((row) => row.initiativeId === initiativeId) ?? initiative;
  const change = useMutation(
    trpc.roadmap.changeFigures.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
      },
      onError: (error) => race.lose(error) || showApiError(error, form.setError, []),
    }),
  );
  const save = (values: FigureValues) =>
    change.mutate({ programmeId, initiativeId, figures: figuresFrom(values, base), seen: race.seen });
  const take = (theirs: Partial<ShownFigures>) => {
    const typed = { ...base.figures, ...figuresFrom(form.getValues(), base) };
    const stored = Object.fromEntries(
      Object.keys(theirs).map((name) => [name, now.figures[name as keyof ShownFigures]]),
    );
    setBase({
      figures: { ...base.figures, ...stored },
      overwritten: { ...base.overwritten, ...theirs },
    });
    form.reset(valuesOf({ ...typed, ...stored }));
  };
  const note = (figure: InitiativeRow["assumed"][number]) =>
    initiative.assumed.includes(figure) ? "planning assumption" : "own figure";
  return (
    <FormDialog
      actions={
        <Button
          onClick={() => change.mutate({ programmeId, initiativeId, figures: {}, seen: race.seen })}
          variant="quiet"
        >
          Back to the catalogue
        </Button>
      }
      description="What you change stops being an assumption. The packages are cut anew; places, pins and approvals stay."
      formId={FORM_ID}
      isSaving={change.isPending}
      onClose={onClose}
      save="Save"
      title={`Figures of ${initiative.name}`}
    >
      <form className="grid gap-4 md:grid-cols-2" id={FORM_ID} onSubmit={form.handleSubmit(save)}>
        <Field
          error={errors.firstSiteMonths?.message}
          help={note("durationMonths")}
          label="First site, or work done once"
          step="any"
          type="number"
          unit="months"
          {...form.register("firstSiteMonths", number)}
        />
        <Field
          error={errors.furtherSiteMonths?.message}
          help={note("durationMonths")}
          label="Each further site"
          step="any"
          type="number"
          unit="months"
          {...form.register("furtherSiteMonths", number)}
        />
        <Field
          error={errors.centralCost?.message}
          help={note("cost")}
          label="Cost, once"
          step="any"
          type="number"
          unit={currency}
          {...form.register("centralCost", number)}
        />
        <Field
          error={errors.siteCost?.message}
          help={note("cost")}
          label="Cost of a medium site"
          step="any"
          type="number"
          unit={currency}
          {...form.register("siteCost", number)}
        />
        <Field
          error={errors.outageHours?.message}
          help={`${note("outageHoursPerSite")}; ${initiative.outageNote}`}
          label="Outage of a site"
          step="any"
          type="number"
          unit="h"
          {...form.register("outageHours", number)}
        />
        <fieldset className="md:col-span-2">
          <legend className="mb-1 text-small font-medium text-ink-2">
            People while it runs <span className="font-normal text-ink-3">{note("effortFte")}</span>
          </legend>
          <div className="grid gap-3 md:grid-cols-3">
            {Object.keys(initiative.figures.effortFte).map((role, index) => (
              <Field
                error={errors.effort?.[index]?.fte?.message}
                key={role}
                label={role}
                step="any"
                type="number"
                unit="FTE"
                {...form.register(`effort.${index}.fte`, number)}
              />
            ))}
          </div>
        </fieldset>
        <div className="md:col-span-2">
          <LostFields
            labels={FIGURE_LABELS}
            mine={change.variables?.figures}
            onTake={take}
            race={race}
            words={figureWords}
          />
        </div>
        <FormError message={errors.root?.message} />
      </form>
    </FormDialog>
  );
};
