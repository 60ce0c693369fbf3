"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { messageOf } from "@/ui/api-error";
import type { Asset, Zones } from "@/ui/footprint/assets-page";
import { Button } from "@/ui/kit/button";
import { SelectField } from "@/ui/kit/select-field";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; assets: readonly Asset[]; zones: Zones; onDone: () => void };

const NO_ZONE = "none";

/** Puts the chosen assets into a zone; they must be of one site, as a zone is. */
export const MoveAssetsBar = ({ programmeId, assets, zones, onDone }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const [zoneId, setZoneId] = useState<string>();
  const sites = new Set(assets.map(({ siteId }) => siteId));
  const move = useMutation(
    trpc.footprint.moveAssets.mutationOptions({
      onSuccess: async ({ moved }) => {
        await queryClient.invalidateQueries({ queryKey: trpc.footprint.pathKey() });
        await queryClient.invalidateQueries({ queryKey: trpc.programme.pathKey() });
        say({ text: `${moved} ${moved === 1 ? "asset" : "assets"} moved.` });
        onDone();
      },
      onError: (error) => say({ text: messageOf(error), error: true }),
    }),
  );
  const reason =
    sites.size > 1 ? "Choose assets of one site." : zoneId === undefined ? "Choose a zone." : undefined;
  return (
    <section
      aria-label="Chosen assets"
      className="mb-3 flex flex-wrap items-center gap-3 rounded-panel border border-line bg-surface px-4 py-2"
    >
      <b>{assets.length} chosen</b>
      <div className="w-56">
        <SelectField
          hideLabel
          label="Zone for the chosen assets"
          onValueChange={setZoneId}
          options={[
            { value: NO_ZONE, label: "No zone" },
            ...zones
              .filter(({ siteId }) => sites.has(siteId))
              .map(({ id, name }) => ({ value: id, label: name })),
          ]}
          placeholder="Zone"
          value={zoneId}
        />
      </div>
      <Button
        busy={move.isPending ? "Moving…" : undefined}
        onClick={() =>
          move.mutate({
            programmeId,
            assetIds: assets.map(({ id }) => id),
            zoneId: zoneId === undefined || zoneId === NO_ZONE ? null : zoneId,
          })
        }
        reason={reason}
      >
        Move
      </Button>
      <Button onClick={onDone} variant="quiet">
        Choose none
      </Button>
    </section>
  );
};
