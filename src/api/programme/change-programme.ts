import { programmeFieldsInput } from "@/domain/programme/programme";
import { knownProfile } from "@/api/programme/known-profile";
import { saveProgramme } from "@/data/programme/programmes";
import { programmeCommand } from "@/api/trpc";

export const changeProgramme = programmeCommand("programme:write")
  .input(programmeFieldsInput)
  .mutation(async ({ ctx, input: { programmeId: _, ...fields } }) => {
    knownProfile(fields.profileId);
    await saveProgramme(ctx.tx, ctx.scope, fields);
  });
