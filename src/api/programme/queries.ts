import { permissionsOf } from "@/domain/access/permission";
import { maturityModel } from "@/data/content/maturity-model";
import { sitesOf } from "@/data/footprint/sites";
import { programmeOf } from "@/data/programme/programmes";
import { memberProcedure, programmeQuery } from "@/api/trpc";

/** The programme, its visible sites, and what the caller may do in it. */
export const programme = programmeQuery("programme:read").query(async ({ ctx }) => {
  const [found, sites] = await Promise.all([programmeOf(ctx.tx, ctx.scope), sitesOf(ctx.tx, ctx.scope)]);
  return {
    ...found,
    organisationId: ctx.scope.organisationId,
    sites,
    role: ctx.scope.role,
    seesAllSites: ctx.scope.siteIds === null,
    discipline: ctx.scope.discipline,
    permissions: permissionsOf(ctx.scope.role),
  };
});

export const profiles = memberProcedure.query(() =>
  maturityModel.profiles.map(({ id, name, note, horizonMonths }) => ({ id, name, note, horizonMonths })),
);

export const capabilityNames = memberProcedure.query(() =>
  maturityModel.capabilities.map(({ id, name }) => ({ id, name })),
);
