import type { AuthorisedProgramme } from "@/domain/access/scope";
import type { Approval } from "@/domain/governance/approval";
import type { Tx } from "@/data/client";
import { standingApprovals } from "@/data/governance/approvals";
import { currentCutOver, type CurrentCutOver } from "@/data/governance/current-cut-over";
import { cutOverPackages } from "@/data/governance/cut-over-packages";

/** `current` is null where the roadmap has no such cut-over any more. */
export type ProposedCutOver = { readonly approval: Approval; readonly current: CurrentCutOver | null };

/** The proposals that count beside what the roadmap says now, oldest first. */
export const proposedCutOvers = async (tx: Tx, scope: AuthorisedProgramme): Promise<ProposedCutOver[]> => {
  const approvals = await standingApprovals(tx, scope);
  const ids = approvals.map(({ workPackageId }) => workPackageId);
  const packages = new Map((await cutOverPackages(tx, scope, ids)).map((each) => [each.id, each]));
  return approvals.map((approval) => {
    const planned = packages.get(approval.workPackageId);
    return { approval, current: planned ? currentCutOver(planned) : null };
  });
};
