"use client";

import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { AnswerDryRun } from "@/domain/exchange/answer-book";
import { messageOf } from "@/ui/api-error";
import { DryRunView } from "@/ui/exchange/dry-run-view";
import { Button } from "@/ui/kit/button";
import { Dialog } from "@/ui/kit/dialog";
import { FormError } from "@/ui/kit/form-error";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; assessmentId: string; address: string; onClose: () => void };

const FAILED = "The file did not arrive. Nothing was changed. Check the connection and send it again.";
const NOTHING: ReadonlySet<string> = new Set();

const check = async (address: string, file: File): Promise<AnswerDryRun> => {
  const response = await fetch(address, {
    method: "POST",
    body: file,
    headers: { "content-type": "application/octet-stream" },
  }).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  if (response?.ok) return body as AnswerDryRun;
  throw new Error((body as { message?: string } | null)?.message ?? FAILED);
};

/** A file of answers: first what it would do, then, if wanted, all of it at once. */
export const BringAnswersDialog = ({ programmeId, assessmentId, address, onClose }: Props) => {
  const trpc = useTRPC();
  const inputId = useId();
  const [chosen, setChosen] = useState(NOTHING);
  const checking = useMutation({ mutationFn: (file: File) => check(address, file) });
  const taking = useMutation(
    trpc.exchange.takeAnswers.mutationOptions({ onSuccess: () => window.location.reload() }),
  );
  const run = checking.data;
  const answers = run
    ? [...run.added, ...run.changed, ...run.conflicts.filter(({ id }) => chosen.has(id))].map(
        ({ id, answer, version }) => ({ id, answer, version }),
      )
    : [];
  const choose = (id: string, isFiles: boolean) => {
    const next = new Set(chosen);
    if (isFiles) next.add(id);
    else next.delete(id);
    setChosen(next);
  };
  const failure = checking.error?.message ?? (taking.error ? messageOf(taking.error) : undefined);
  const reason = run && answers.length === 0 ? "Nothing in the file is new." : undefined;
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {run && (
            <Button
              busy={taking.isPending ? "Taking over…" : undefined}
              onClick={() => taking.mutate({ programmeId, assessmentId, answers })}
              reason={run.problems.length > 0 ? "Correct the rows that cannot be read first." : reason}
              variant="primary"
            >
              Take over {answers.length} {answers.length === 1 ? "answer" : "answers"}
            </Button>
          )}
        </>
      }
      description="A file that was exported here and filled in: Excel, CSV or JSON. You see first what it would do."
      onOpenChange={(isOpen) => !isOpen && onClose()}
      open
      title="Bring answers in"
      wide
    >
      <form className="flex flex-col gap-4">
        <div>
          <label className="mb-1 block text-small font-medium" htmlFor={inputId}>
            File of answers
          </label>
          <input
            accept=".xlsx,.csv,.json"
            className="block max-w-full text-dense file:mr-3 file:h-8 file:rounded-control file:border file:border-control file:bg-raised file:px-3 file:font-medium file:text-ink"
            id={inputId}
            onChange={({ target }) => {
              const file = target.files?.[0];
              setChosen(NOTHING);
              taking.reset();
              if (file) checking.mutate(file);
            }}
            type="file"
          />
        </div>
        <FormError message={failure} />
        {run && <DryRunView chosen={chosen} onChoose={choose} run={run} />}
      </form>
    </Dialog>
  );
};
