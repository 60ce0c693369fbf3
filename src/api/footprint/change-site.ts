import { siteFieldsInput } from "@/domain/footprint/site-input";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { saveSite, siteOf } from "@/data/footprint/sites";
import { lockProgramme } from "@/data/programme/lock-programme";
import { refuseTakenName } from "@/api/footprint/refuse-taken-name";
import { programmeCommand } from "@/api/trpc";

export const changeSite = programmeCommand("site:write")
  .input(siteFieldsInput.extend({ siteId: idOf<"site">(), seen: seenFieldsInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, siteId, seen, ...wanted } }) => {
    await lockProgramme(tx, scope, "footprint");
    const stored = await siteOf(tx, scope, siteId);
    if (!stored) throw new Refusal("not-found", "This site does not exist any more. Nothing was changed.");
    const fields = mergeSeen("this site", { seen, stored, wanted });
    await refuseTakenName(tx, scope, fields, siteId);
    await saveSite(tx, scope, siteId, fields);
  });
