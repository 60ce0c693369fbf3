import { z } from "zod";
import { missingDisciplines, sign } from "@/domain/access/signatures";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { insertSignature, lockApproval } from "@/data/governance/approvals";
import { currentCutOver } from "@/data/governance/current-cut-over";
import { lockCutOverPackage } from "@/data/governance/cut-over-packages";
import { programmeCommand } from "@/api/trpc";

/** Signs for the member's own discipline, and only what they have seen and the roadmap still says. */
export const signApproval = programmeCommand("approval:sign")
  .input(
    z.object({
      approvalId: idOf<"approval">(),
      /** Of the content on the signer's screen. */
      contentHash: z.string().length(64),
    }),
  )
  .mutation(async ({ ctx: { tx, scope }, input: { approvalId, contentHash } }) => {
    const approval = await lockApproval(tx, scope, approvalId);
    if (!approval) throw new Refusal("not-found", "This proposal does not exist. Nothing was signed.");
    const refuse = (why: string): never => {
      throw new Refusal("signature-refused", `${why} Nothing was signed. Read the new proposal, then sign.`);
    };
    if (approval.withdrawnAt !== null) refuse("A later proposal has replaced this one.");
    const planned = await lockCutOverPackage(tx, scope, approval.workPackageId);
    if (!planned || currentCutOver(planned)?.contentHash !== approval.contentHash)
      refuse(
        `The roadmap has changed ${approval.cutOver.code} since this was proposed; it has to be proposed again.`,
      );
    const signature = { userId: scope.userId, discipline: scope.discipline, contentHash };
    const signed = sign(approval, signature);
    await insertSignature(tx, scope, approvalId, signature);
    return { missingDisciplines: missingDisciplines(signed) };
  });
