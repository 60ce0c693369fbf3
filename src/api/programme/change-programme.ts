import { programmeFieldsInput, type Programme } from "@/domain/programme/programme";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { lockProgramme } from "@/data/programme/lock-programme";
import { programmeOf, saveProgramme } from "@/data/programme/programmes";
import { knownProfile } from "@/api/programme/known-profile";
import { programmeCommand } from "@/api/trpc";

export const changeProgramme = programmeCommand("programme:write")
  .input(programmeFieldsInput.extend({ seen: seenFieldsInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, seen, ...wanted } }) => {
    knownProfile(wanted.profileId);
    await lockProgramme(tx, scope, "settings");
    const stored = await programmeOf(tx, scope);
    const fields = mergeSeen<Omit<Programme, "id">>("the programme", { seen, stored, wanted });
    await saveProgramme(tx, scope, fields);
  });
