"use client";

import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import type { CatalogueItem } from "@/domain/framework/catalogue";
import { momentWords } from "@/ui/assessment/calendar-words";
import { PracticeConflict } from "@/ui/assessment/practice-conflict";
import { PracticeNote } from "@/ui/assessment/practice-note";
import { wordOf } from "@/ui/assessment/practice-words";
import type { Practising } from "@/ui/assessment/practising";
import { usePractice } from "@/ui/assessment/use-practice-desk";
import { Button } from "@/ui/kit/button";
import { StopMark } from "@/ui/kit/marks";

type Props = { item: CatalogueItem; scale: PracticeScale; practising: Practising };

/** Note, reason, who answered, and what keeps the answer from being saved. */
export const PracticeDetails = ({ item, scale, practising }: Props) => {
  const { desk, outbox, reason, note, isAwaitingReason } = practising;
  const { answer, stored, pending, inherited } = usePractice(desk, item.id);
  const isReason = answer?.value === "not-applicable" || isAwaitingReason(item.id);
  return (
    <div className="mt-2 grid gap-2 pb-1 md:pl-7">
      {item.text !== null && <p className="max-w-[104ch] text-ink-2">{item.text}</p>}
      <PracticeNote
        isReadOnly={reason !== null}
        isReason={isReason}
        kept={answer?.rationale ?? ""}
        key={isReason ? "reason" : "note"}
        onSave={(text) => note(item.id, text)}
      />
      {inherited && (
        <p className="text-small text-ink-3">
          {wordOf(scale, inherited.stored.answer.value)} from {practising.fromOf(inherited)}, answered once by{" "}
          {inherited.stored.answeredBy}, {momentWords(inherited.stored.answeredAt)}.{" "}
          {(answer?.value ?? null) === null
            ? "A word given here differs from it, here alone."
            : "Here it is answered differently; taken back, that one holds again."}
        </p>
      )}
      {stored && (
        <p className="text-small text-ink-3">
          {wordOf(scale, stored.answer.value)}, {stored.answeredBy}, {momentWords(stored.answeredAt)}
        </p>
      )}
      {pending?.state.kind === "refused" && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1" role="alert">
          <span className="text-stop">
            <StopMark className="mr-1.5 align-[-1px]" />
            {pending.state.message}
          </span>
          <Button onClick={() => outbox.decide(item.id, "retried")} size="small">
            Try again
          </Button>
          <Button onClick={() => outbox.decide(item.id, "dropped")} size="small">
            Give up mine
          </Button>
        </p>
      )}
      {pending?.state.kind === "conflict" && (
        <PracticeConflict
          mine={pending.wanted}
          onKeepMine={() => outbox.decide(item.id, "kept-mine")}
          onTakeTheirs={() => outbox.decide(item.id, "dropped")}
          scale={scale}
          theirs={pending.state.stored}
        />
      )}
    </div>
  );
};
