import type { InitiativeRow } from "@/ui/roadmap/roadmap-output";

export type ShownFigures = InitiativeRow["figures"];

export const FIGURE_LABELS: Record<keyof ShownFigures, string> = {
  durationMonths: "Months",
  cost: "Cost",
  outageHoursPerSite: "Outage of a site",
  effortFte: "People while it runs",
};

const amount = (value: number) => value.toLocaleString("en-GB");

const WORDS: { [Name in keyof ShownFigures]: (figure: ShownFigures[Name]) => string } = {
  durationMonths: ({ firstSite, furtherSite }) =>
    `first site ${amount(firstSite.likely)}, each further site ${amount(furtherSite.likely)}`,
  cost: ({ central, perMediumSite }) =>
    `once ${amount(central.likely)}, a medium site ${amount(perMediumSite.likely)}`,
  outageHoursPerSite: ({ likely }) => `${amount(likely)} h`,
  effortFte: (effort) =>
    Object.entries(effort)
      .map(([role, fte]) => `${role} ${amount(fte)}`)
      .join(", "),
};

/** One of the programme's own figures; where there is none, the catalogue's holds. */
export const figureWords = (name: keyof ShownFigures, figure: unknown): string =>
  figure === null || figure === undefined
    ? "the catalogue's figure"
    : (WORDS[name] as (figure: unknown) => string)(figure);
