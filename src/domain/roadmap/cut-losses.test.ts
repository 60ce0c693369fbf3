import { expect, test } from "vitest";
import type { Objective } from "@/domain/objective/objective";
import type { GapLink } from "@/domain/objective/gap-link";
import type { ObjectiveId, SiteId, WorkPackageId } from "@/domain/shared/ids";
import { lostLevels, touchedObjectives } from "./cut-losses";
import type { Lift } from "./work-package";

const north = "north" as SiteId;
const lifting = (id: string, siteId: SiteId | null, ...lifts: Lift[]) => ({
  id: id as WorkPackageId,
  siteId,
  lifts,
});
const packages = [
  lifting("a", north, { capabilityId: "SEG-2", from: 0, to: 2 }),
  lifting("b", north, { capabilityId: "SEG-2", from: 0, to: 1 }),
  lifting("c", null, { capabilityId: "GOV-1", from: 1, to: 2 }),
];

test("a level that another package lifts too is not lost, nor one that nothing lifted before", () => {
  expect(lostLevels(packages, { a: 0, b: 0 }, { b: 3 })).toEqual([
    { siteId: north, capabilityId: "SEG-2", level: 2 },
  ]);
  expect(lostLevels(packages, { b: 0 }, { b: 0 })).toEqual([]);
  expect(lostLevels(packages, { c: 0 }, {})).toEqual([{ siteId: null, capabilityId: "GOV-1", level: 2 }]);
});

test("an objective is touched where a gap in a lost level is linked to it", () => {
  const [uptime, safety] = ["uptime", "safety"].map((id) => ({ id: id as ObjectiveId }) as Objective);
  const link = (siteId: SiteId | null, objectiveId: string, strength: GapLink["strength"]): GapLink => ({
    siteId,
    capabilityId: "SEG-2",
    objectiveId: objectiveId as ObjectiveId,
    strength,
  });
  const links = [link(null, "uptime", 9), link(null, "safety", 3), link(north, "safety", 0)];
  const lost = lostLevels(packages, { a: 0 }, {});
  expect(touchedObjectives(lost, links, uptime && safety ? [safety, uptime] : [])).toEqual([uptime]);
});
