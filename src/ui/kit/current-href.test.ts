import { describe, expect, test } from "vitest";
import { currentHref } from "./current-href";

describe("currentHref", () => {
  const hrefs = ["/p/1", "/p/1/gaps", "/p/1/gaps/objectives"];
  test.each([
    ["/p/1", "/p/1"],
    ["/p/1/gaps", "/p/1/gaps"],
    ["/p/1/gaps/objectives/7", "/p/1/gaps/objectives"],
    ["/p/1/gapsize", "/p/1"],
    ["/p/2", undefined],
  ])("%s lies under %s", (pathname, expected) => {
    expect(currentHref(pathname, hrefs)).toBe(expected);
    expect(currentHref(pathname, hrefs.toReversed())).toBe(expected);
  });
});
