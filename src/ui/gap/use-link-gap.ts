"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { MeasuredAgainst } from "@/domain/gap/programme-targets";
import type { LinkStrength } from "@/domain/objective/gap-link";
import { lostRaces } from "@/domain/shared/seen-value";
import { messageOf } from "@/ui/api-error";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput } from "@/ui/gap/gap-output";
import { useTRPC } from "@/ui/trpc";

type Link = GapOutput["links"][number];

/** Whether a link is changed for this site alone or for all sites. */
export type LinkReach = "here" | "all";

/** Saves a link at once; the number on the screen changes before the server has answered, and back if it refuses. */
export const useLinkGap = (
  { programmeId, measuredAgainst }: { programmeId: string; measuredAgainst: MeasuredAgainst },
  { siteId, capabilityId }: GapPlace,
) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const gapQuery = trpc.gap.gap.queryKey({ programmeId, siteId, capabilityId, measuredAgainst });
  const linkGaps = useMutation(
    trpc.gap.linkGaps.mutationOptions({
      onMutate: async ({ links }) => {
        await queryClient.cancelQueries({ queryKey: gapQuery });
        const before = queryClient.getQueryData(gapQuery);
        queryClient.setQueryData(gapQuery, (data) => data && { ...data, links: changed(data.links, links) });
        return { before };
      },
      onError: (_, __, kept) => queryClient.setQueryData(gapQuery, kept?.before),
      onSettled: () => queryClient.invalidateQueries(),
    }),
  );
  const { data: refused } = linkGaps.error ?? {};
  const [lost] = lostRaces(refused?.refusal);
  const [sent] = linkGaps.variables?.links ?? [];
  const send = (
    objectiveId: Link["objectiveId"],
    reach: LinkReach,
    strength: LinkStrength | null,
    seenStrength: LinkStrength | null,
  ) => {
    const place = { siteId: reach === "here" ? siteId : null, capabilityId, objectiveId };
    linkGaps.mutate({ programmeId, links: [{ ...place, strength, seenStrength }] });
  };
  return {
    /** @param link as it stands on the screen. */
    link: (link: Link, reach: LinkReach, strength: LinkStrength | null) =>
      send(link.objectiveId, reach, strength, reach === "here" ? link.here : link.atAllSites),
    /** Another changed the link in the meantime; null while nobody did. */
    conflict:
      lost && sent
        ? {
            objectiveId: sent.objectiveId,
            mine: sent.strength,
            stored: lost.stored as LinkStrength | null,
            keepMine: () =>
              send(
                sent.objectiveId as Link["objectiveId"],
                sent.siteId === null ? "all" : "here",
                sent.strength,
                lost.stored as LinkStrength | null,
              ),
            takeTheirs: () => linkGaps.reset(),
          }
        : null,
    error: linkGaps.error && !lost ? messageOf(linkGaps.error) : undefined,
    isPending: linkGaps.isPending,
  };
};

type SentLink = { siteId: string | null; objectiveId: string; strength: LinkStrength | null };

const changed = (links: readonly Link[], sent: readonly SentLink[]): Link[] =>
  links.map((link) => {
    const change = sent.find(({ objectiveId }) => objectiveId === link.objectiveId);
    if (!change) return link;
    const stored = change.siteId === null ? { atAllSites: change.strength } : { here: change.strength };
    const next = { ...link, ...stored };
    return { ...next, strength: next.here ?? next.atAllSites ?? 0 };
  });
