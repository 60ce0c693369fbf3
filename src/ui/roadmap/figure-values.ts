import type { OverwrittenFigures } from "@/domain/roadmap/overwrite-figures";
import type { InitiativeRow } from "@/ui/roadmap/roadmap-output";

/** Likely figures alone: a person who overwrites an estimate gives one number. */
export type FigureValues = {
  firstSiteMonths: number;
  furtherSiteMonths: number;
  centralCost: number;
  siteCost: number;
  outageHours: number;
  effort: { role: string; fte: number }[];
};

export const valuesOf = (figures: InitiativeRow["figures"]): FigureValues => ({
  firstSiteMonths: figures.durationMonths.firstSite.likely,
  furtherSiteMonths: figures.durationMonths.furtherSite.likely,
  centralCost: figures.cost.central.likely,
  siteCost: figures.cost.perMediumSite.likely,
  outageHours: figures.outageHoursPerSite.likely,
  effort: Object.entries(figures.effortFte).map(([role, fte]) => ({ role, fte })),
});

const exactly = (value: number) => ({ low: value, likely: value, high: value });

/** Only what differs from what is shown becomes the programme's own; what was its own stays so. */
export const figuresFrom = (
  values: FigureValues,
  { figures, overwritten }: Pick<InitiativeRow, "figures" | "overwritten">,
): OverwrittenFigures => {
  const shown = valuesOf(figures);
  const kept = (value: number, before: number, range: { low: number; likely: number; high: number }) =>
    value === before ? range : exactly(value);
  const isChanged = (...names: readonly (keyof FigureValues)[]) =>
    names.some((name) => JSON.stringify(values[name]) !== JSON.stringify(shown[name]));
  return {
    ...overwritten,
    ...(isChanged("firstSiteMonths", "furtherSiteMonths") && {
      durationMonths: {
        firstSite: kept(values.firstSiteMonths, shown.firstSiteMonths, figures.durationMonths.firstSite),
        furtherSite: kept(
          values.furtherSiteMonths,
          shown.furtherSiteMonths,
          figures.durationMonths.furtherSite,
        ),
      },
    }),
    ...(isChanged("centralCost", "siteCost") && {
      cost: {
        central: kept(values.centralCost, shown.centralCost, figures.cost.central),
        perMediumSite: kept(values.siteCost, shown.siteCost, figures.cost.perMediumSite),
      },
    }),
    ...(isChanged("outageHours") && { outageHoursPerSite: exactly(values.outageHours) }),
    ...(isChanged("effort") && {
      effortFte: Object.fromEntries(values.effort.map(({ role, fte }) => [role, fte])),
    }),
  };
};
