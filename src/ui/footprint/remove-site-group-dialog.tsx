"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { SiteGroup } from "@/domain/footprint/site-group";
import { messageOf } from "@/ui/api-error";
import { RemoveDialog } from "@/ui/kit/remove-dialog";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; group: SiteGroup; onClose: () => void };

export const RemoveSiteGroupDialog = ({ programmeId, group, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.footprint.removeSiteGroup.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
    }),
  );
  return (
    <RemoveDialog
      description="Its sites stay, with everything that was answered at them, and are in no group."
      error={remove.error ? messageOf(remove.error) : undefined}
      isRemoving={remove.isPending}
      name={group.name}
      onClose={onClose}
      onRemove={() => remove.mutate({ programmeId, siteGroupId: group.id })}
    />
  );
};
