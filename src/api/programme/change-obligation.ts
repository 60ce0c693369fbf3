import { obligationFieldsInput } from "@/domain/programme/obligation-input";
import { idOf } from "@/domain/shared/ids";
import { saveObligation } from "@/data/programme/obligations";
import { knownObligation } from "@/api/programme/known-obligation";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

export const changeObligation = programmeCommand("programme:write")
  .input(obligationFieldsInput.extend({ obligationId: idOf<"obligation">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, obligationId, ...fields } }) => {
    refusePartOfSites(scope);
    await knownObligation(tx, scope, obligationId);
    await saveObligation(tx, scope, obligationId, fields);
  });
