import { z } from "zod";
import { DISCIPLINES } from "@/domain/access/role";
import { organisationNameInput } from "@/domain/organisation/organisation";
import { foundOrganisation as insertOrganisation } from "@/data/organisation/organisations";
import { memberProcedure } from "@/api/trpc";

/** Whoever founds an organisation owns it. */
export const foundOrganisation = memberProcedure
  .input(z.object({ name: organisationNameInput, discipline: z.enum(DISCIPLINES).default("management") }))
  .mutation(async ({ ctx, input, path }) => ({
    organisationId: await insertOrganisation(ctx.user.userId, { ...input, command: path }),
  }));
