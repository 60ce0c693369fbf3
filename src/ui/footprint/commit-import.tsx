"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { messageOf } from "@/ui/api-error";
import type { OneImport } from "@/ui/footprint/import-page";
import { Button } from "@/ui/kit/button";
import { FiguresStrip } from "@/ui/kit/figures-strip";
import { FormError } from "@/ui/kit/form-error";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; found: OneImport; mayImport: boolean };

const number = new Intl.NumberFormat("en-GB");

/** The counts of the dry run and the one button that makes them true. */
export const CommitImport = ({ programmeId, found, mayImport }: Props) => {
  const trpc = useTRPC();
  const router = useRouter();
  const queryClient = useQueryClient();
  const say = useToast();
  const commit = useMutation(
    trpc.footprint.commitImport.mutationOptions({
      onSuccess: async ({ added, changed }) => {
        await queryClient.invalidateQueries();
        say({ text: `${number.format(added)} assets added, ${number.format(changed)} changed.` });
      },
    }),
  );
  const showAssets = () => router.push(`/programmes/${programmeId}/footprint` as Route);
  const writes = found.addedCount + found.changedCount;
  return (
    <>
      <FiguresStrip
        figures={[
          { label: "Added", figure: number.format(found.addedCount), note: "not known before" },
          {
            label: "Changed",
            figure: number.format(found.changedCount),
            note: "newer facts of known assets",
          },
          {
            label: "Left alone",
            figure: number.format(found.unchangedCount),
            note: "already as the file says",
          },
          {
            label: "Bad rows",
            figure: number.format(found.badCount),
            note: "stay out, each with its reason",
          },
        ]}
      />
      <div>
        <Button
          busy={commit.isPending ? "Importing…" : undefined}
          onClick={() => commit.mutate({ programmeId, importId: found.id }, { onSuccess: showAssets })}
          reason={
            !mayImport
              ? "A site lead, the programme lead or an owner can."
              : writes === 0
                ? "There is nothing new to import."
                : undefined
          }
          variant="primary"
        >
          Import {number.format(writes)} {writes === 1 ? "asset" : "assets"}
        </Button>
      </div>
      <FormError message={commit.error ? messageOf(commit.error) : undefined} />
    </>
  );
};
