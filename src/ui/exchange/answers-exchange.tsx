"use client";

import { Download } from "lucide-react";
import { useState } from "react";
import { ANSWER_FORMATS, answersAddress } from "@/ui/exchange/answer-formats";
import { Button } from "@/ui/kit/button";
import { Menu } from "@/ui/kit/menu";
import { useFetched } from "@/ui/kit/use-fetched";

type Props = {
  programmeId: string;
  assessmentId: string;
  /** Why no answers can be brought in; null where they can. */
  reason: string | null;
};

const fetchDialog = () =>
  import("@/ui/exchange/bring-answers-dialog").then(({ BringAnswersDialog }) => BringAnswersDialog);

/** The answers of one assessment out as a file, and in again. */
export const AnswersExchange = ({ programmeId, assessmentId, reason }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const [Dialog, ask] = useFetched(fetchDialog);
  const address = answersAddress(programmeId, assessmentId);
  return (
    <section
      aria-label="These answers as a file"
      className="mt-6 flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line pt-4"
    >
      <span className="text-small text-ink-2">These answers as a file:</span>
      <Menu
        groups={[
          {
            items: ANSWER_FORMATS.map(({ id, label }) => ({
              id,
              label,
              onSelect: () => window.location.assign(`${address}/${id}`),
            })),
          },
        ]}
        trigger={
          <Button icon={<Download aria-hidden="true" size={14} />} size="small">
            Export
          </Button>
        }
      />
      <Button
        onClick={() => {
          setOpen(true);
          void ask();
        }}
        reason={reason ?? undefined}
        size="small"
      >
        Bring answers in…
      </Button>
      {isOpen && Dialog && (
        <Dialog
          address={address}
          assessmentId={assessmentId}
          onClose={() => setOpen(false)}
          programmeId={programmeId}
        />
      )}
    </section>
  );
};
