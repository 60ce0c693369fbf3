import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { maturityModel, maturityModelIndex } from "@/data/content/maturity-model";
import { isGroupWide } from "@/domain/framework/group-wide";
import { ATTAINABLE_LEVELS, DOMAIN_IDS, type MaturityLevel } from "@/domain/framework/maturity-model";

const { capabilities, prerequisites, profiles, domains } = maturityModel;
const criteria = capabilities.flatMap((capability) => capability.criteria);
const capabilityIds = new Set(capabilities.map(({ id }) => id));

describe("maturity model 0.2", () => {
  test("has the counts of the published reference", () => {
    expect({
      domains: domains.length,
      capabilities: capabilities.length,
      criteria: criteria.length,
      prerequisites: prerequisites.length,
      hard: prerequisites.filter(({ strength }) => strength === "hard").length,
      quick: criteria.filter(({ quick }) => quick).length,
      quickAtSite: criteria.filter(({ quick, scope }) => quick && scope === "site").length,
      safety: criteria.filter(({ safety }) => safety).length,
      profiles: profiles.length,
    }).toEqual({
      domains: 6,
      capabilities: 35,
      criteria: 360,
      prerequisites: 159,
      hard: 94,
      quick: 40,
      quickAtSite: 29,
      safety: 24,
      profiles: 8,
    });
  });

  test("uses every id once and refers only to ids it has", () => {
    expect(capabilityIds.size).toBe(capabilities.length);
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(criteria.length);
    expect(domains.map(({ id }) => id)).toEqual([...DOMAIN_IDS]);
    for (const { id, domainId, criteria } of capabilities) {
      expect(id.startsWith(`${domainId}-`)).toBe(true);
      expect(criteria.filter(({ capabilityId }) => capabilityId !== id)).toEqual([]);
    }
    expect(
      prerequisites.filter(
        ({ capabilityId, requiresCapabilityId, level, requiresLevel }) =>
          !capabilityIds.has(capabilityId) ||
          !capabilityIds.has(requiresCapabilityId) ||
          level === 0 ||
          requiresLevel === 0,
      ),
    ).toEqual([]);
  });

  test("has a criterion at every level above 0, so that no level is reached by default", () => {
    const empty = capabilities.flatMap(({ id }) =>
      ATTAINABLE_LEVELS.filter((level) => maturityModelIndex.criteriaAt(id, level).length === 0),
    );
    expect(empty).toEqual([]);
  });

  test("orders every level after all that it needs", () => {
    const keyOf = (capabilityId: string, level: MaturityLevel) => `${capabilityId}.${level}`;
    const position = new Map(
      maturityModelIndex.levelOrder.map(({ capabilityId, level }, at) => [keyOf(capabilityId, level), at]),
    );
    const at = (capabilityId: string, level: MaturityLevel) => position.get(keyOf(capabilityId, level)) ?? NaN;
    expect(position.size).toBe(35 * 4);
    for (const { capabilityId, level, requiresCapabilityId, requiresLevel } of prerequisites) {
      expect(at(requiresCapabilityId, requiresLevel)).toBeLessThan(at(capabilityId, level));
    }
    for (const id of capabilityIds) {
      expect(ATTAINABLE_LEVELS.map((level) => at(id, level))).toEqual(
        ATTAINABLE_LEVELS.map((level) => at(id, level)).toSorted((a, b) => a - b),
      );
    }
  });

  test("has Compliance and Governance as its group-wide capabilities, and only they are judged once", () => {
    const groupWide = capabilities.filter(isGroupWide);
    expect(new Set(groupWide.map(({ domainId }) => domainId))).toEqual(new Set(["CMP", "GOV"]));
    expect(groupWide.length).toBe(11);
    const ids = new Set(groupWide.map(({ id }) => id));
    for (const { capabilityId, scope } of prerequisites) {
      expect(scope === "organisation").toBe(ids.has(capabilityId));
    }
  });

  test("lets no site wait for a group-wide level that waits for the roll-up of the sites", () => {
    const isOfGroup = (id: string) => isGroupWide(maturityModelIndex.capability(id));
    const waitsForSites = (id: string, upTo: MaturityLevel): boolean =>
      ATTAINABLE_LEVELS.filter((level) => level <= upTo)
        .flatMap((level) => maturityModelIndex.prerequisitesAt(id, level))
        .filter(({ strength }) => strength === "hard")
        .some(
          (needed) =>
            !isOfGroup(needed.requiresCapabilityId) ||
            waitsForSites(needed.requiresCapabilityId, needed.requiresLevel),
        );
    const neededBySites = prerequisites.filter(
      ({ strength, capabilityId, requiresCapabilityId }) =>
        strength === "hard" && !isOfGroup(capabilityId) && isOfGroup(requiresCapabilityId),
    );
    expect(neededBySites.length).toBeGreaterThan(0);
    expect(
      neededBySites.filter((needed) => waitsForSites(needed.requiresCapabilityId, needed.requiresLevel)),
    ).toEqual([]);
  });

  test.each(profiles)("profile $id: complete milestones that never fall and end at its targets", (profile) => {
    const { milestones, targets, horizonMonths } = profile;
    expect(milestones.at(-1)).toEqual({ month: horizonMonths, targets });
    const months = milestones.map(({ month }) => month);
    expect(months).toEqual(months.toSorted((a, b) => a - b));
    for (const id of capabilityIds) {
      const levels = milestones.map((milestone) => milestone.targets[id] ?? NaN);
      expect(levels).toEqual(levels.toSorted((a, b) => a - b));
    }
    for (const milestone of milestones) expect(new Set(Object.keys(milestone.targets))).toEqual(capabilityIds);
  });
});

const REFERENCE = resolve(import.meta.dirname, "../../../../shared/reference/maturity-model.json");

type Reference = {
  capabilities: { id: string; levels: { facts: { id: string; kind: string; text: string }[] }[] }[];
  edges: { capability: string; level: number; requires_capability: string; requires_level: number }[];
  profiles: { id: string }[];
};

test("equals the reference in ids and texts", ({ skip }) => {
  skip(!existsSync(REFERENCE), "the reference folder is not beside this checkout");
  const reference = JSON.parse(readFileSync(REFERENCE, "utf8")) as Reference;
  const facts = reference.capabilities.flatMap(({ levels }) => levels.flatMap((level) => level.facts));
  expect(criteria.map(({ id, text }) => [id, text])).toEqual(
    facts.filter(({ kind }) => kind === "criterion").map(({ id, text }) => [id, text]),
  );
  expect(capabilities.map(({ id }) => id)).toEqual(reference.capabilities.map(({ id }) => id));
  expect(profiles.map(({ id }) => id)).toEqual(reference.profiles.map(({ id }) => id));
  expect(
    prerequisites.map((row) => [row.capabilityId, row.level, row.requiresCapabilityId, row.requiresLevel]),
  ).toEqual(
    reference.edges.map((row) => [row.capability, row.level, row.requires_capability, row.requires_level]),
  );
});
