import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { seenFieldsInput } from "@/domain/shared/seen-input";
import { mergeSeen } from "@/domain/shared/seen-value";
import { memberTerms, refuseAboveOwnRole } from "@/api/organisation/member-terms";
import { refuseLastOwner } from "@/api/organisation/last-owner";
import { lockTermsOf, saveMember } from "@/data/organisation/members";
import { organisationCommand } from "@/api/trpc";

export const changeMember = organisationCommand("member:write")
  .input(memberTerms.extend({ userId: idOf<"user">(), seen: seenFieldsInput }))
  .mutation(async ({ ctx: { tx, scope }, input: { organisationId: _, userId, seen, ...wanted } }) => {
    refuseAboveOwnRole(scope, wanted.role);
    const stored = await lockTermsOf(tx, scope, userId);
    if (!stored) throw new Refusal("not-found", "This person is no member here. Nothing was changed.");
    const terms = mergeSeen("what this member may do", { seen, stored, wanted });
    if (terms.role !== "owner") await refuseLastOwner(tx, scope, userId);
    await saveMember(tx, scope, userId, terms);
  });
