import type { HeatFigures } from "@/domain/assessment/heat-view";
import { FORMATS } from "@/ui/assessment/results-formats";

const atLeast = ({ isLowerBound }: HeatFigures) => (isLowerBound ? "≥\u00A0" : "");

/** “1.3”, “≥ 0.2”. */
export const meanText = (figures: HeatFigures): string => `${atLeast(figures)}${FORMATS.mean(figures.mean)}`;

/** “floor 0, ≥ 53 % of target”. */
export const floorAndShare = (figures: HeatFigures): string =>
  [
    `floor ${figures.floor}`,
    figures.attainment !== null &&
      `${figures.attainment < 1 ? atLeast(figures) : ""}${FORMATS.percent(figures.attainment)} of target`,
  ]
    .filter(Boolean)
    .join(", ");
