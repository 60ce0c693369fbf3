import { expect, test } from "vitest";
import { doorTo } from "@/domain/report/door";
import { doorHref } from "@/ui/report/door-href";

test.each([
  ["gaps", { only: "safety" }, "/p/1/gaps?only=safety"],
  ["results", {}, "/p/1/assessments?targets=final"],
  ["roadmap", {}, "/p/1/roadmap"],
  ["assessment", { site: "group" }, "/p/1/assessments/answers?site=group"],
] as const)("a door to %s has an address", (screen, filter, href) => {
  expect(doorHref("/p/1", doorTo(screen, filter))).toBe(href);
});
