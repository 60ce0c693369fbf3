"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; assessmentId: string; name: string; onClose: () => void };

/** Asks once: what is frozen is never opened again. */
export const FreezeDialog = ({ programmeId, assessmentId, name, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const freeze = useMutation(
    trpc.assessment.freezeAssessment.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.assessment.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Keep it open</Button>
          <Button
            busy={freeze.isPending ? "Freezing…" : undefined}
            onClick={() => freeze.mutate({ programmeId, assessmentId })}
            variant="danger"
          >
            Freeze for good
          </Button>
        </>
      }
      description="It takes no more answers and cannot be opened again. Its answers stay, can be read and go on counting until a newer assessment of the same place is started, which can take them over."
      onOpenChange={(open) => !open && onClose()}
      open
      title={`Freeze ${name}`}
    >
      <FormError message={freeze.error ? messageOf(freeze.error) : undefined} />
    </Dialog>
  );
};
