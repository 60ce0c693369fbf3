"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Pin, PinOff } from "lucide-react";
import { messageOf } from "@/ui/api-error";
import type { ListedFramework } from "@/ui/framework/framework-output";
import { Button } from "@/ui/kit/button";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  framework: Pick<ListedFramework, "catalogueId" | "name" | "isFollowed">;
  mayFollow: boolean;
};

/** Pins a framework to the top of the list; its coverage is computed either way. */
export const FollowButton = ({ programmeId, framework, mayFollow }: Props) => {
  const { catalogueId, name, isFollowed } = framework;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const toast = useToast();
  const follow = useMutation(
    trpc.framework.followFramework.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: trpc.framework.pathKey() }),
      onError: (error) => toast({ text: "Not changed.", detail: messageOf(error), error: true }),
    }),
  );
  if (!mayFollow) return isFollowed ? <span className="text-small text-ink-2">followed</span> : null;
  const Icon = isFollowed ? PinOff : Pin;
  return (
    <Button
      aria-label={`${isFollowed ? "Unfollow" : "Follow"} ${name}`}
      busy={follow.isPending ? "Saving" : undefined}
      icon={<Icon aria-hidden="true" size={14} />}
      onClick={() => follow.mutate({ programmeId, catalogueId, isFollowed: !isFollowed })}
      size="small"
      variant="quiet"
    >
      {isFollowed ? "Unfollow" : "Follow"}
    </Button>
  );
};
