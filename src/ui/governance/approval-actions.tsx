"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { WorkPackageId } from "@/domain/shared/ids";
import { messageOf } from "@/ui/api-error";
import type { ApprovalOutput, ApprovalsOutput } from "@/ui/governance/approval-output";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  workPackageId: WorkPackageId;
  data: ApprovalsOutput;
  latest: ApprovalOutput | undefined;
};

/** Propose while nothing that counts is proposed; sign while a signature is missing. */
export const ApprovalActions = ({ programmeId, workPackageId, data, latest }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // Also after a refusal: what is on the screen was out of date.
  const onSettled = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: trpc.governance.pathKey() }),
      queryClient.invalidateQueries({ queryKey: trpc.report.pathKey() }),
    ]);
  const propose = useMutation(trpc.governance.proposeApproval.mutationOptions({ onSettled }));
  const sign = useMutation(trpc.governance.signApproval.mutationOptions({ onSettled }));
  const error = propose.error ?? sign.error;
  const mustPropose = data.current !== null && (!latest || latest.state === "changed");
  return (
    <>
      {mustPropose && (
        <div>
          <Button
            busy={propose.isPending ? "Proposing…" : undefined}
            onClick={() => propose.mutate({ programmeId, workPackageId })}
            reason={data.whyNotPropose ?? undefined}
          >
            {latest ? "Propose again" : "Ask both to sign"}
          </Button>
        </div>
      )}
      {latest?.state === "open" && (
        <div>
          <Button
            busy={sign.isPending ? "Signing…" : undefined}
            onClick={() =>
              sign.mutate({ programmeId, approvalId: latest.id, contentHash: latest.contentHash })
            }
            reason={latest.whyNotSign ?? undefined}
          >
            Sign this cut-over
          </Button>
        </div>
      )}
      <FormError message={error ? messageOf(error) : undefined} />
    </>
  );
};
