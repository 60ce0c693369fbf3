import { can } from "@/domain/access/permission";
import { maturityModel } from "@/data/content/maturity-model";
import { programmeMilestones } from "@/api/assessment/programme-milestones";
import { today } from "@/api/today";
import { programmeQuery } from "@/api/trpc";

/** Targets per capability and milestone, beside those of the sector profile, with every change and its reason. */
export const targets = programmeQuery("assessment:read").query(async ({ ctx: { tx, scope } }) => {
  const { profile, overrides, milestones, current } = await programmeMilestones(tx, scope, today());
  return {
    profile: { name: profile.name, note: profile.note },
    levels: maturityModel.levels,
    domains: maturityModel.domains.map(({ id, name }) => ({
      id,
      name,
      capabilities: maturityModel.capabilities
        .filter(({ domainId }) => domainId === id)
        .map((capability) => ({ id: capability.id, name: capability.name })),
    })),
    milestones: milestones.map((milestone) => ({
      ...milestone,
      isCurrent: milestone === current,
      profileTargets: profile.milestones.find(({ month }) => month === milestone.month)?.targets ?? {},
    })),
    changes: overrides,
    mayChange: can(scope.role, "target:write"),
  };
});
