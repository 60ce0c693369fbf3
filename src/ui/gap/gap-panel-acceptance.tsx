"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AcceptanceFields } from "@/domain/countermeasure/open-acceptance";
import type { Formats } from "@/domain/report/format";
import { lostRaces } from "@/domain/shared/seen-value";
import { messageOf } from "@/ui/api-error";
import { AcceptGapDialog, acceptedWords } from "@/ui/gap/accept-gap-dialog";
import type { GapPlace } from "@/ui/gap/gap-address";
import type { GapOutput } from "@/ui/gap/gap-output";
import { Button } from "@/ui/kit/button";
import { Chip } from "@/ui/kit/chip";
import { FormError } from "@/ui/kit/form-error";
import { SidePanelSection } from "@/ui/kit/side-panel-section";
import { TwoVersions } from "@/ui/kit/two-versions";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; place: GapPlace; data: GapOutput; formats: Formats; mayAccept: boolean };

const NOT_ALLOWED = "A facilitator, the programme lead or an owner can.";

/** Whether the gap is left open on purpose, by whom and until when; and the way to sign it, or to open it again. */
export const GapPanelAcceptance = ({ programmeId, place, data, formats, mayAccept }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [isSigning, setSigning] = useState(false);
  const reopen = useMutation(
    trpc.gap.reopenGap.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  const { acceptance } = data;
  const { siteId, capabilityId } = place;
  const openAgain = ({ reason, acceptedUntil }: AcceptanceFields) =>
    reopen.mutate({ programmeId, siteId, capabilityId, seen: { reason, acceptedUntil } });
  const [lost] = lostRaces(reopen.error?.data?.refusal);
  const theirs = (lost?.stored ?? null) as AcceptanceFields | null;
  return (
    <SidePanelSection title="Accepted as open">
      {acceptance ? (
        <p className="mb-2">
          {acceptance.isOver && (
            <>
              <Chip tone="stop">ended</Chip>{" "}
            </>
          )}
          {acceptedWords(acceptance, formats)}{" "}
          <span className="text-ink-3">
            {acceptance.byName}, {formats.date(acceptance.at)}
          </span>
        </p>
      ) : (
        <p className="mb-2 text-ink-2">
          Nobody has signed that it stays open. Where a control stands in, register the control instead.
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => setSigning(true)} reason={mayAccept ? undefined : NOT_ALLOWED} size="small">
          {acceptance ? "Sign again" : "Accept until…"}
        </Button>
        {acceptance && mayAccept && (
          <Button
            busy={reopen.isPending ? "Opening…" : undefined}
            onClick={() => openAgain(acceptance)}
            size="small"
            variant="quiet"
          >
            Open again
          </Button>
        )}
      </div>
      {lost && (
        <TwoVersions
          mine="open again"
          onKeepMine={() => theirs && openAgain(theirs)}
          onTakeTheirs={() => {
            reopen.reset();
            void queryClient.invalidateQueries();
          }}
          theirs={acceptedWords(theirs, formats)}
          theirsBy={null}
          what="what is accepted here"
        />
      )}
      <FormError message={reopen.error && !lost ? messageOf(reopen.error) : undefined} />
      {isSigning && (
        <AcceptGapDialog
          data={data}
          formats={formats}
          onClose={() => setSigning(false)}
          place={place}
          programmeId={programmeId}
        />
      )}
    </SidePanelSection>
  );
};
