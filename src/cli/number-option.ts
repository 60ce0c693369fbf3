import { Refusal } from "@/domain/shared/refusal";

/** @throws Refusal saying what fits the option. */
export const numberOption = (
  name: string,
  given: string,
  fits: (value: number) => boolean,
  wanted: string,
): number => {
  const value = given.trim() === "" ? Number.NaN : Number(given);
  if (fits(value)) return value;
  throw new Refusal("invalid-input", `${given} does not fit --${name}: give ${wanted}.`);
};
