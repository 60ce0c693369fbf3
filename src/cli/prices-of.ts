import { DEFAULT_PRICES } from "@/domain/roadmap/solver/prices";
import type { Prices } from "@/domain/roadmap/solver/prices";
import { Refusal } from "@/domain/shared/refusal";

const NAMES: Readonly<Record<string, keyof Prices>> = {
  "fte-month": "fteMonth",
  "outage-hour": "outageHour",
  "month-of-delay": "monthOfDelay",
};

/**
 * Prices written as `fte-month=9000,outage-hour=2500`; those not given are the defaults.
 *
 * @throws Refusal for another name or a figure that is none.
 */
export const pricesOf = (given: string): Prices => {
  const prices = { ...DEFAULT_PRICES };
  for (const part of given.split(",").filter((each) => each.trim() !== "")) {
    const [name = "", figure = "", ...more] = part.split("=").map((each) => each.trim());
    const key = Object.hasOwn(NAMES, name) ? NAMES[name] : undefined;
    const price = figure === "" ? Number.NaN : Number(figure);
    if (key === undefined || more.length > 0 || !(price >= 0) || !Number.isFinite(price))
      throw new Refusal(
        "invalid-input",
        `${part} does not fit --prices: write ${Object.keys(NAMES).join("=…, ")}=… with figures of 0 or more.`,
      );
    prices[key] = price;
  }
  return prices;
};
