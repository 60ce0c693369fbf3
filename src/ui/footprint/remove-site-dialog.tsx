"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Site } from "@/domain/footprint/site";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; site: Site; onClose: () => void };

export const RemoveSiteDialog = ({ programmeId, site, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.footprint.removeSite.mutationOptions({
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
          <Button onClick={onClose}>Keep {site.name}</Button>
          <Button
            busy={remove.isPending ? "Removing…" : undefined}
            onClick={() => remove.mutate({ programmeId, siteId: site.id })}
            variant="danger"
          >
            Remove {site.name}
          </Button>
        </>
      }
      description="Its zones, assets, answers, outages and work packages go with it and cannot be brought back."
      onOpenChange={(open) => !open && onClose()}
      open
      title={`Remove ${site.name}`}
    >
      <FormError message={remove.error ? messageOf(remove.error) : undefined} />
    </Dialog>
  );
};
