import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timestampReader } from "@/domain/footprint/parse-timestamp";
import { Refusal } from "@/domain/shared/refusal";

const utc = timestampReader("UTC", "day-first");
const berlin = timestampReader("Europe/Berlin", "day-first");
const american = timestampReader("America/New_York", "month-first");

describe("timestampReader", () => {
  test.each([
    ["2020-02-19T07:42:16+00:00", "2020-02-19T07:42:16.000Z"],
    ["2020-02-19T07:42:16.123456Z", "2020-02-19T07:42:16.123Z"],
    ["2020-02-19 07:42", "2020-02-19T07:42:00.000Z"],
    ["2020-02-19", "2020-02-19T00:00:00.000Z"],
    ["2020/2/9 7:42:16 -0500", "2020-02-09T12:42:16.000Z"],
    ["19.02.2020 07:42", "2020-02-19T07:42:00.000Z"],
    ["19/02/2020, 07:42", "2020-02-19T07:42:00.000Z"],
    ["1582094536", "2020-02-19T06:42:16.000Z"],
    ["1582094536123", "2020-02-19T06:42:16.123Z"],
    ["2024-02-29", "2024-02-29T00:00:00.000Z"],
  ])("reads %s", (text, iso) => {
    expect(utc(text)).toBe(iso);
  });

  test.each([
    ["02/19/2020 07:42:16 PM", "2020-02-20T00:42:16.000Z"],
    ["02/19/2020 12:05:00 AM", "2020-02-19T05:05:00.000Z"],
    ["19.02.2020 12:00", "2020-02-19T17:00:00.000Z"],
  ])("reads %s month first in New York", (text, iso) => {
    expect(american(text)).toBe(iso);
  });

  test.each(["19/02/2020", "02/30/2020", "02/19/2020 13:00 PM", "02/19/2020 0:10 AM"])(
    "refuses %s month first",
    (text) => {
      expect(american(text)).toBeUndefined();
    },
  );

  test.each([
    "",
    "yesterday",
    "2023-02-29",
    "2020-13-01",
    "2020-02-19T25:00",
    "19.02.20",
    "1899-12-30",
    "12345",
    "0/0/2020",
  ])("refuses %j", (text) => {
    expect(utc(text)).toBeUndefined();
  });

  test.each(["0", "never", "0001-01-01T00:00:00Z", "1970-01-01 00:00:00"])("reads %s as no date", (text) => {
    expect(utc(text)).toBeNull();
  });

  test("wall-clock times follow the zone's clock changes", () => {
    expect(berlin("2025-01-15 12:00")).toBe("2025-01-15T11:00:00.000Z");
    expect(berlin("2025-07-15 12:00")).toBe("2025-07-15T10:00:00.000Z");
    expect(berlin("2025-03-30 01:59")).toBe("2025-03-30T00:59:00.000Z");
    expect(berlin("2025-03-30 12:00")).toBe("2025-03-30T10:00:00.000Z");
    expect(berlin("2025-10-26 12:00")).toBe("2025-10-26T11:00:00.000Z");
  });

  test("a skipped time moves forward, a repeated one is the first", () => {
    expect(berlin("2025-03-30 02:30")).toBe("2025-03-30T01:30:00.000Z");
    expect(berlin("2025-10-26 02:30")).toBe("2025-10-26T00:30:00.000Z");
  });

  test("what it writes it reads back, in any zone", () => {
    const moments = fc.date({
      min: new Date("1980-01-02"),
      max: new Date("2100-12-30"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (moment) => {
        expect(berlin(moment.toISOString())).toBe(moment.toISOString());
      }),
    );
  });

  test("an unknown zone is refused by name", () => {
    expect(() => timestampReader("Mars/Olympus", "day-first")).toThrow(Refusal);
  });
});
