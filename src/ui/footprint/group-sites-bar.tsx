"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Site } from "@/domain/footprint/site";
import { messageOf } from "@/ui/api-error";
import type { SiteGroupsOutput } from "@/ui/footprint/site-groups-output";
import { Button } from "@/ui/kit/button";
import { SelectField } from "@/ui/kit/select-field";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  sites: readonly Site[];
  groups: SiteGroupsOutput;
  onDone: () => void;
};

const NO_GROUP = "none";

/** Puts the chosen sites into a group; what they inherit changes with it. */
export const GroupSitesBar = ({ programmeId, sites, groups, onDone }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const [chosen, setChosen] = useState<string>();
  const move = useMutation(
    trpc.footprint.groupSites.mutationOptions({
      onSuccess: async ({ moved }) => {
        await queryClient.invalidateQueries();
        say({ text: `${moved} ${moved === 1 ? "site" : "sites"} moved.` });
        onDone();
      },
      onError: (error) => say({ text: messageOf(error), error: true }),
    }),
  );
  const group = groups.find(({ id }) => id === chosen);
  return (
    <section
      aria-label="Chosen sites"
      className="mb-3 flex flex-wrap items-center gap-3 rounded-panel border border-line bg-surface px-4 py-2"
    >
      <b>{sites.length} chosen</b>
      <div className="w-56">
        <SelectField
          hideLabel
          label="Group for the chosen sites"
          onValueChange={setChosen}
          options={[
            { value: NO_GROUP, label: "No group" },
            ...groups.map(({ id, name }) => ({ value: id as string, label: name })),
          ]}
          placeholder="Group"
          value={chosen}
        />
      </div>
      <Button
        busy={move.isPending ? "Moving…" : undefined}
        onClick={() =>
          move.mutate({ programmeId, siteIds: sites.map(({ id }) => id), siteGroupId: group?.id ?? null })
        }
        reason={chosen === undefined ? "Choose a group." : undefined}
      >
        Put into the group
      </Button>
      <Button onClick={onDone} variant="quiet">
        Choose none
      </Button>
    </section>
  );
};
