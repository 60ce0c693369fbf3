import { z } from "zod";
import { organisationNameInput } from "@/domain/organisation/organisation";
import { renameOrganisation as saveName } from "@/data/organisation/organisations";
import { organisationCommand } from "@/api/trpc";

export const renameOrganisation = organisationCommand("organisation:write")
  .input(z.object({ name: organisationNameInput }))
  .mutation(({ ctx, input }) => saveName(ctx.tx, ctx.scope, input.name));
