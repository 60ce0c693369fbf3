"use client";

import { useMutation } from "@tanstack/react-query";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

export const AcceptInvitation = ({ token }: { token: string }) => {
  const trpc = useTRPC();
  const accept = useMutation(
    trpc.organisation.acceptInvitation.mutationOptions({ onSuccess: () => window.location.assign("/") }),
  );
  return (
    <div className="flex flex-col items-start gap-4">
      <FormError message={accept.error ? messageOf(accept.error) : undefined} />
      <Button
        busy={accept.isPending ? "Joining…" : undefined}
        onClick={() => accept.mutate({ token })}
        variant="primary"
      >
        Join
      </Button>
    </div>
  );
};
