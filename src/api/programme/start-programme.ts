import { programmeFieldsInput } from "@/domain/programme/programme";
import { insertProgramme } from "@/data/programme/programmes";
import { knownProfile } from "@/api/programme/known-profile";
import { organisationCommand } from "@/api/trpc";

export const startProgramme = organisationCommand("programme:write")
  .input(programmeFieldsInput)
  .mutation(async ({ ctx, input: { organisationId: _, ...fields } }) => {
    knownProfile(fields.profileId);
    return { programmeId: await insertProgramme(ctx.tx, ctx.scope, fields) };
  });
