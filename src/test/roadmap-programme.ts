import type { Month } from "@/domain/shared/month";
import { answer, assess } from "@/test/assess";
import { mintProgramme } from "@/test/factories";
import type { Minted } from "@/test/factories";

export const START = "2026-04" as Month;

/** Two assessed sites with gaps up to the boundary between IT and OT; nothing adopted yet. */
export const mintRoadmap = async (): Promise<Minted> => {
  const minted = await mintProgramme([
    { name: "Aldern", code: "ALD", isCritical: true, safetyClass: "S3", maxConcurrentPackages: 4 },
    { name: "Brenna", code: "BRE", isCritical: false, safetyClass: "S1", maxConcurrentPackages: 4 },
  ]);
  for (const siteId of minted.siteIds)
    await assess(minted, siteId, {
      "SEG-2.1.a": answer("no"),
      "SEG-3.1.a": answer("no"),
      "IDA-1.1.a": answer("no"),
      "VIS-1.1.a": answer("no"),
      "RES-1.1.a": answer("no"),
    });
  return minted;
};

/** Everything that is proposed is in the roadmap. */
export const adoptAll = async ({ api, programmeId }: Minted): Promise<readonly string[]> => {
  const { rows } = await api.roadmap.initiatives({ programmeId });
  const catalogueIds = rows.map(({ catalogueId }) => catalogueId);
  await api.roadmap.adoptInitiatives({ programmeId, catalogueIds });
  return catalogueIds;
};

/** Enough people for everything, `amount` a quarter, and the same hours every third month at each site. */
export const enterLimits = async (
  { api, programmeId }: Minted,
  { amount = 2_000_000, hours = 100 } = {},
): Promise<void> => {
  const limits = await api.roadmap.limits({ programmeId });
  await api.roadmap.setRoleCapacities({
    programmeId,
    roleCapacities: limits.roles.map(({ roleId, largestFte }) => ({
      roleId,
      capacityFte: limits.months.map(() => Math.max(2, largestFte)),
    })),
  });
  await api.roadmap.setBudgets({
    programmeId,
    budgets: limits.quarters.map(({ fromMonth }) => ({ fromMonth, amount })),
  });
  await api.roadmap.grantOutages({
    programmeId,
    outageGrants: limits.sites.flatMap(({ siteId }) =>
      limits.months.filter((_, period) => period % 3 === 2).map((month) => ({ siteId, month, hours })),
    ),
  });
};
