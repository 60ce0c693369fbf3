"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { messageOf } from "@/ui/api-error";
import type { AssessmentOutput } from "@/ui/assessment/assessment-output";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; page: AssessmentOutput; onClose: () => void };

/** From a quick assessment to a full one of the same place, with its answers taken over. */
export const DeepenDialog = ({ programmeId, page, onClose }: Props) => {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const { siteId, siteGroupId, answers, siteName } = page;
  const start = useMutation(
    trpc.assessment.startAssessment.mutationOptions({
      onSuccess: async ({ assessmentId }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.assessment.pathKey() });
        router.push(`/programmes/${programmeId}/assessments/answers/${assessmentId}` as Route);
      },
    }),
  );
  const isStarting = start.isPending || start.isSuccess;
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Stay here</Button>
          <Button
            busy={isStarting ? "Starting…" : undefined}
            onClick={() =>
              start.mutate({ programmeId, siteId, siteGroupId, mode: "full", takesOverQuick: true })
            }
            variant="primary"
          >
            Start the full one
          </Button>
        </>
      }
      description={`The ${answers.length} answers given here are taken over; the full assessment asks on from them, level by level up to this year’s target. A full one that is open is frozen, and its answers go before those from here.`}
      onOpenChange={(open) => !open && onClose()}
      open
      title={`Full assessment: ${siteName ?? "the whole organisation"}`}
    >
      <FormError message={start.error ? messageOf(start.error) : undefined} />
    </Dialog>
  );
};
