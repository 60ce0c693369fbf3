import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "@/domain/governance/canonical-json";

const shuffled = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, each]): [string, Json] => [key, shuffled(each)])
      .toReversed(),
  );
};

describe("canonicalJson", () => {
  test("sorts keys at every depth and keeps the order of lists", () => {
    expect(canonicalJson({ b: [3, { d: null, c: "é" }], a: true })).toBe(
      '{"a":true,"b":[3,{"c":"é","d":null}]}',
    );
  });

  test("the order of keys never matters, and nothing is lost", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = JSON.parse(JSON.stringify(value)) as Json;
        expect(canonicalJson(shuffled(json))).toBe(canonicalJson(json));
        expect(JSON.parse(canonicalJson(json))).toEqual(json);
      }),
    );
  });
});
