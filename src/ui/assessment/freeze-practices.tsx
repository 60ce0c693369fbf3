"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

/** Closes the assessment for answers. */
export const FreezePractices = ({
  programmeId,
  assessmentId,
}: {
  programmeId: string;
  assessmentId: string;
}) => {
  const trpc = useTRPC();
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const freeze = useMutation(
    trpc.practice.freezeAssessment.mutationOptions({
      onSuccess: () => {
        setAsking(false);
        router.refresh();
      },
    }),
  );
  return (
    <>
      <Button onClick={() => setAsking(true)} size="small">
        Freeze…
      </Button>
      <Dialog
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Keep it open</Button>
            <Button
              busy={freeze.isPending ? "Freezing…" : undefined}
              onClick={() => freeze.mutate({ programmeId, assessmentId })}
              variant="primary"
            >
              Freeze
            </Button>
          </>
        }
        description="It then takes no more answers and stays as it is. It counts in the coverage until a newer assessment of the same framework and place is started; that one begins with these answers."
        onOpenChange={setAsking}
        open={isAsking}
        title="Freeze this assessment"
      >
        <FormError message={freeze.error ? messageOf(freeze.error) : undefined} />
      </Dialog>
    </>
  );
};
