import { NotebookPen } from "lucide-react";
import { memo } from "react";
import type { Standing } from "@/domain/assessment/standing";
import type { Criterion } from "@/domain/framework/maturity-model";
import { AnswerMark } from "@/ui/assessment/answer-mark";
import type { PendingAnswer } from "@/ui/assessment/answer-queue";
import { Chip } from "@/ui/kit/chip";

type Props = {
  criterion: Criterion;
  standing: Standing;
  pending: PendingAnswer["state"]["kind"] | null;
  /** “organisation” or “group North”; null where it is answered here. */
  inheritedFrom: string | null;
  hasNotes: boolean;
  /** Said to be in place, and nothing shows it any more. */
  isClaimed: boolean;
  /** Who is asked, for review, open comments; null where nobody said anything. */
  note: string | null;
  onSelect: (criterionId: string) => void;
};

const PENDING: Record<PendingAnswer["state"]["kind"], string | null> = {
  waiting: "waiting",
  sending: null,
  conflict: "conflict",
  refused: "not saved",
};

/** A question that is not the current one: one line, opened by a click or by moving there. */
export const QuestionRow = memo(
  ({ criterion, standing, pending, inheritedFrom, hasNotes, isClaimed, note, onSelect }: Props) => {
    const state = pending && PENDING[pending];
    return (
      <button
        className="grid w-full grid-cols-[1fr_auto] items-baseline gap-x-4 px-4 py-1.5 text-left -outline-offset-2 hover:bg-ground lg:grid-cols-[72px_1fr_auto_152px]"
        onClick={() => onSelect(criterion.id)}
        tabIndex={-1}
        type="button"
      >
        <span className="text-small text-ink-3 max-lg:sr-only">{criterion.id}</span>
        <span className={inheritedFrom !== null ? "text-ink-2" : undefined}>
          {criterion.text}
          {note !== null && <span className="block text-small text-ink-3">{note}</span>}
        </span>
        <span className="flex items-baseline gap-2 max-lg:hidden">
          {hasNotes && (
            <span className="self-center text-ink-3">
              <NotebookPen aria-hidden="true" size={13} />
              <span className="sr-only">has notes</span>
            </span>
          )}
          {state === "waiting" && <span className="text-small text-ink-3">{state}</span>}
          {state !== null && state !== "waiting" && <Chip tone="stop">{state}</Chip>}
          {isClaimed && <Chip tone="attention">claimed</Chip>}
          {criterion.safety && <Chip tone="outlined">safety</Chip>}
          {inheritedFrom !== null && <Chip>{inheritedFrom}</Chip>}
        </span>
        <AnswerMark standing={standing} />
      </button>
    );
  },
);
QuestionRow.displayName = "QuestionRow";
