import type { z } from "zod";
import type { InitiativeCatalogue } from "./initiative-catalogue";
import type { InitiativeTemplate } from "./initiative-catalogue";
import { initiativeFiguresInput } from "./initiative-figures";
import type { InitiativeFigure } from "./initiative-figures";

/** The figures a programme has replaced by its own; a figure that is missing stays the catalogue's. */
export const overwrittenFiguresInput = initiativeFiguresInput.partial();
export type OverwrittenFigures = z.infer<typeof overwrittenFiguresInput>;

export const overwriteFigures = (
  template: InitiativeTemplate,
  overwritten: OverwrittenFigures,
): InitiativeTemplate => ({ ...template, figures: { ...template.figures, ...overwritten } });

/** The figures to mark "planning assumption" beside their value. */
export const assumedFigures = (
  catalogue: InitiativeCatalogue,
  overwritten: OverwrittenFigures,
): InitiativeFigure[] => catalogue.planningAssumptions.filter((figure) => overwritten[figure] === undefined);
