import { describe, expect, test } from "vitest";
import { formatsFor } from "@/domain/report/format";
import type { Month } from "@/domain/shared/month";

/** No-break spaces are drawn like spaces; here they only make the table hard to read. */
const plain = (text: string) => text.replaceAll(/[\u00A0\u202F]/g, " ");

describe("formatsFor", () => {
  const english = formatsFor("EUR");

  test.each([
    [0, "€0"],
    [540, "€540"],
    [1_450, "€1.5 k"],
    [61_000, "€61 k"],
    [912_000, "€912 k"],
    [999_700, "€1 M"],
    [2_928_000, "€2.9 M"],
    [26_700_000, "€27 M"],
  ])("money %d is %s", (amount, expected) => {
    expect(plain(english.money(amount))).toBe(expected);
  });

  test.each([
    [130_000, "€130 k"],
    [1_100_000, "€1.10 M"],
    [4_700_000, "€4.70 M"],
    [999_800, "€1 M"],
    [-200_000, "-€200 k"],
  ])("budget %d is %s", (amount, expected) => {
    expect(plain(english.budget(amount))).toBe(expected);
  });

  test.each([
    [0, "0 %"],
    [0.001, "1 %"],
    [46 / 94, "49 %"],
    [0.999, "99 %"],
    [1, "100 %"],
  ])("percent %d is %s", (share, expected) => {
    expect(plain(english.percent(share))).toBe(expected);
  });

  test("dates are calendar dates in every time zone", () => {
    expect(english.date("2026-11-18")).toBe("18 Nov 2026");
    expect(english.month("2028-06" as Month)).toBe("June 2028");
  });

  test("another locale keeps its own order and words", () => {
    const german = formatsFor("CHF", "de-CH");
    expect(plain(german.percent(0.49))).toBe("49 %");
    expect(plain(german.money(2_928_000))).toContain("Mio.");
    expect(german.mean(1.25)).toBe("1.3");
    expect(formatsFor("EUR", "de-DE").mean(1.25)).toBe("1,3");
  });

  test("a space before the unit never breaks the line", () => {
    expect(english.money(61_000)).toBe("€61\u00A0k");
    expect(english.percent(0.49)).toBe("49\u00A0%");
  });
});
