"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Site } from "@/domain/footprint/site";
import { messageOf } from "@/ui/api-error";
import { RemoveDialog } from "@/ui/kit/remove-dialog";
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
    <RemoveDialog
      description="Its zones, assets, answers, outages and work packages go with it and cannot be brought back."
      error={remove.error ? messageOf(remove.error) : undefined}
      isRemoving={remove.isPending}
      name={site.name}
      onClose={onClose}
      onRemove={() => remove.mutate({ programmeId, siteId: site.id })}
    />
  );
};
