import { z } from "zod";
import { can } from "@/domain/access/permission";
import type { AuthorisedProgramme } from "@/domain/access/scope";
import { approvalState, waitsFor, whyNotSign, type Approval } from "@/domain/governance/approval";
import { changedFacts, whyNoCutOver } from "@/domain/governance/cut-over";
import { idOf } from "@/domain/shared/ids";
import { Refusal } from "@/domain/shared/refusal";
import { approvalsOf as storedApprovalsOf } from "@/data/governance/approvals";
import { currentCutOver, type CurrentCutOver } from "@/data/governance/current-cut-over";
import { cutOverPackages } from "@/data/governance/cut-over-packages";
import { proposedCutOvers } from "@/data/governance/proposed-cut-overs";
import { programmeQuery } from "@/api/trpc";

const roleMayNot = ({ role }: AuthorisedProgramme): string =>
  `Your role, ${role.replace("-", " ")}, may not.`;

const described = (approval: Approval, current: CurrentCutOver | null, scope: AuthorisedProgramme) => ({
  ...approval,
  state: approvalState(approval, current?.contentHash ?? null),
  missingDisciplines: waitsFor(approval),
  changedFacts: current ? changedFacts(approval.cutOver, current.cutOver) : [],
  /** In a sentence; null when the caller can sign. */
  whyNotSign: can(scope.role, "approval:sign") ? whyNotSign(approval, scope) : roleMayNot(scope),
});

/** The cut-over of a work package as it stands now, and every proposal for it, newest first. */
export const approvalsOf = programmeQuery("roadmap:read")
  .input(z.object({ workPackageId: idOf<"work-package">() }))
  .query(async ({ ctx: { tx, scope }, input: { workPackageId } }) => {
    const [[planned], approvals] = await Promise.all([
      cutOverPackages(tx, scope, [workPackageId]),
      storedApprovalsOf(tx, scope, workPackageId),
    ]);
    if (!planned) throw new Refusal("not-found", "This work package does not exist.");
    const current = currentCutOver(planned);
    return {
      code: planned.code,
      current,
      /** In a sentence; null when there is a cut-over to sign. */
      whyNoCutOver: whyNoCutOver(planned),
      /** In a sentence; null when the caller can. */
      whyNotPropose: can(scope.role, "approval:propose") ? null : roleMayNot(scope),
      approvals: approvals.map((approval) => described(approval, current, scope)),
    };
  });

/** What waits for the caller's own signature, oldest first. */
export const openApprovals = programmeQuery("roadmap:read").query(async ({ ctx: { tx, scope } }) =>
  (await proposedCutOvers(tx, scope))
    .map(({ approval, current }) => described(approval, current, scope))
    .filter(({ state, whyNotSign }) => state === "open" && whyNotSign === null),
);
