"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { messageOf } from "@/ui/api-error";
import type { Zone } from "@/ui/footprint/zones-page";
import { RemoveDialog } from "@/ui/kit/remove-dialog";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; zone: Zone; onClose: () => void };

export const RemoveZoneDialog = ({ programmeId, zone, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.footprint.removeZone.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onClose();
      },
    }),
  );
  return (
    <RemoveDialog
      description={`Its ${zone.assets.toLocaleString("en-GB")} assets stay, in no zone.`}
      error={remove.error ? messageOf(remove.error) : undefined}
      isRemoving={remove.isPending}
      name={zone.name}
      onClose={onClose}
      onRemove={() => remove.mutate({ programmeId, zoneId: zone.id })}
    />
  );
};
