"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { messageOf } from "@/ui/api-error";
import type { CatalogueVersionRow } from "@/ui/framework/catalogue-output";
import { RemoveDialog } from "@/ui/kit/remove-dialog";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; catalogue: CatalogueVersionRow; onClose: () => void };

export const RemoveCatalogue = ({ programmeId, catalogue, onClose }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.framework.removeCatalogue.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.framework.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <RemoveDialog
      description="All its versions and its links to other catalogues go with it. Export it first if you may need it again."
      error={remove.error ? messageOf(remove.error) : undefined}
      isRemoving={remove.isPending}
      name={catalogue.name}
      onClose={onClose}
      onRemove={() => remove.mutate({ programmeId, catalogueId: catalogue.catalogueId })}
    />
  );
};
