import type { Answer } from "@/domain/assessment/answer";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import { AnswerMark } from "@/ui/assessment/answer-mark";
import { momentWords } from "@/ui/assessment/calendar-words";
import { Button } from "@/ui/kit/button";
import { StopMark } from "@/ui/kit/marks";

type Props = {
  mine: Answer | null;
  /** Null: somebody took the answer back. */
  theirs: StoredAnswer | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

const Version = ({ answer }: { answer: Answer | null }) => (
  <>
    <p className="mt-1 font-semibold">
      <AnswerMark standing={answer?.value ?? "not-answered"} />
    </p>
    {answer?.reason !== undefined && <p className="mt-1">{answer.reason}</p>}
    {answer?.control !== undefined && (
      <p className="mt-1">
        {answer.control.name}, test due {answer.control.testDueOn}
      </p>
    )}
    {answer?.rationale !== "" && <p className="mt-1 whitespace-pre-line text-ink-2">{answer?.rationale}</p>}
    {answer?.evidenceUrl && <p className="mt-1 break-all text-ink-2">{answer.evidenceUrl}</p>}
  </>
);

/** Two people answered the same question: both versions, and a choice. Nothing is lost before it is made. */
export const ConflictChoice = ({ mine, theirs, onKeepMine, onTakeTheirs }: Props) => (
  <section aria-label="Conflict" className="mt-3 rounded-panel border border-stop-mark bg-surface p-3">
    <p className="font-semibold text-stop">
      <StopMark className="mr-1.5 align-[-1px]" />
      Not saved: somebody answered this in the meantime. Choose which one stays.
    </p>
    <div className="mt-2 grid gap-4 md:grid-cols-2">
      <div>
        <h3 className="text-small font-medium text-ink-3">Yours, kept on this device</h3>
        <Version answer={mine} />
        <p className="mt-2">
          <Button onClick={onKeepMine}>Keep mine</Button>
        </p>
      </div>
      <div>
        <h3 className="text-small font-medium text-ink-3">
          {theirs ? `${theirs.answeredBy}, ${momentWords(theirs.answeredAt)}` : "Taken back by somebody"}
        </h3>
        <Version answer={theirs?.answer ?? null} />
        <p className="mt-2">
          <Button onClick={onTakeTheirs}>Take theirs</Button>
        </p>
      </div>
    </div>
  </section>
);
