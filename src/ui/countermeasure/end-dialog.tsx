"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { messageOf } from "@/ui/api-error";
import type { ControlOutput } from "@/ui/countermeasure/control-output";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; control: ControlOutput; onClose: () => void };

/** Asks once before a control stands in for nothing any more. */
export const EndDialog = ({ programmeId, control, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const end = useMutation(
    trpc.countermeasure.endException.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
    }),
  );
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button
            busy={end.isPending ? "Ending…" : undefined}
            onClick={() =>
              end.mutate({ programmeId, controlId: control.id, expectedVersion: control.version })
            }
            variant="danger"
          >
            End the exception
          </Button>
        </>
      }
      description={`${control.name} stands in for ${control.placeCount} criteria. From today it stands in for none, and their levels with compensation fall. A later end can be given again at any time.`}
      onOpenChange={(open) => !open && onClose()}
      open
      title="End the exception"
    >
      <FormError message={end.error ? messageOf(end.error) : undefined} />
    </Dialog>
  );
};
