import { obligationFieldsInput } from "@/domain/programme/obligation-input";
import { idOf } from "@/domain/shared/ids";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { saveObligation } from "@/data/programme/obligations";
import { knownObligation } from "@/api/programme/known-obligation";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

export const changeObligation = programmeCommand("programme:write")
  .input(obligationFieldsInput.extend({ obligationId: idOf<"obligation">(), seen: seenFieldsInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, obligationId, seen, ...wanted } }) => {
    refusePartOfSites(scope);
    const stored = await knownObligation(tx, scope, obligationId);
    await saveObligation(tx, scope, obligationId, mergeSeen("this obligation", { seen, stored, wanted }));
  });
