import { z } from "zod";
import { CUT_OVER_DISCIPLINES, whyNoCutOver } from "@/domain/governance/cut-over";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { approvalsOf, insertApproval } from "@/data/governance/approvals";
import { currentCutOver } from "@/data/governance/current-cut-over";
import { lockCutOverPackage } from "@/data/governance/cut-over-packages";
import { programmeCommand } from "@/api/trpc";

/** Asks both disciplines to sign the cut-over of a work package as the roadmap has it now. */
export const proposeApproval = programmeCommand("approval:propose")
  .input(z.object({ workPackageId: idOf<"work-package">() }))
  .mutation(async ({ ctx: { tx, scope }, input: { workPackageId } }) => {
    const planned = await lockCutOverPackage(tx, scope, workPackageId);
    if (!planned)
      throw new Refusal("not-found", "This work package does not exist any more. Nothing was proposed.");
    const current = currentCutOver(planned);
    if (!current) throw new Refusal("invalid-input", `${whyNoCutOver(planned)} Nothing was proposed.`);
    const [latest] = await approvalsOf(tx, scope, workPackageId);
    if (latest?.withdrawnAt === null && latest.contentHash === current.contentHash)
      throw new Refusal(
        "already-exists",
        `The cut-over of ${planned.code} is already proposed as it stands. Nothing was changed.`,
      );
    const approvalId = await insertApproval(tx, scope, {
      workPackageId,
      siteId: planned.siteId,
      requiredDisciplines: CUT_OVER_DISCIPLINES,
      ...current,
    });
    return { approvalId, contentHash: current.contentHash };
  });
