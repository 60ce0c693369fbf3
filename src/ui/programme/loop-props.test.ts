import { expect, test } from "vitest";
import { permissionsOf, type Permission } from "@/domain/access/permission";
import type { Role } from "@/domain/access/role";
import { loopStates, nextStep, type LoopFacts } from "@/domain/programme/loop";
import { loopProps } from "@/ui/programme/loop-props";

const WITHOUT_ASSETS: LoopFacts = {
  sites: 2,
  zones: 0,
  assets: 0,
  unassignedAssets: 0,
  assessedSites: 0,
  isOrganisationAnswered: false,
  openGaps: 0,
  safetyGaps: 0,
  objectives: 0,
  links: 0,
  initiatives: 0,
  packages: 0,
  placedPackages: 0,
  roles: 0,
  violations: 0,
};
const loop = { stages: loopStates(WITHOUT_ASSETS), next: nextStep(WITHOUT_ASSETS) };
const nextFor = (permissions: readonly Permission[]) => loopProps("/programmes/1", loop, permissions).next;

test.each<[Role, string]>([
  ["site-lead", "Import a file"],
  ["executive", "Show"],
])("a %s reads “%s” on the next step", (role, label) => {
  expect(nextFor(permissionsOf(role))).toMatchObject({ label, href: "/programmes/1/footprint/imports" });
});
