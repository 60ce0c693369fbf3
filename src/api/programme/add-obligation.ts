import { obligationFieldsInput } from "@/domain/programme/obligation-input";
import { insertObligations } from "@/data/programme/obligations";
import { refusePartOfSites } from "@/api/refuse-part-of-sites";
import { programmeCommand } from "@/api/trpc";

/** A duty of the programme's own: a contract, an insurer, a law that the pack does not have. */
export const addObligation = programmeCommand("programme:write")
  .input(obligationFieldsInput)
  .mutation(async ({ ctx: { tx, scope }, input: { programmeId: _, ...fields } }) => {
    refusePartOfSites(scope);
    await insertObligations(tx, scope, [{ ...fields, templateId: null, catalogueId: null, metOn: null }]);
  });
