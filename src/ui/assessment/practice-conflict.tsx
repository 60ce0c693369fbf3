import type { PracticeScale } from "@/domain/assessment/models/practice-scale";
import type { PracticeAnswer, StoredPractice } from "@/domain/assessment/practice-answer";
import { momentWords } from "@/ui/assessment/calendar-words";
import { PracticeMark } from "@/ui/assessment/practice-mark";
import { wordOf } from "@/ui/assessment/practice-words";
import { Button } from "@/ui/kit/button";
import { StopMark } from "@/ui/kit/marks";

type Props = {
  scale: PracticeScale;
  mine: PracticeAnswer | null;
  /** Null: somebody took the answer back. */
  theirs: StoredPractice | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

const Version = ({ scale, answer }: { scale: PracticeScale; answer: PracticeAnswer | null }) => (
  <>
    <p className="mt-1 flex items-center gap-2 font-semibold">
      <PracticeMark value={answer?.value ?? null} />
      {wordOf(scale, answer?.value ?? null)}
    </p>
    {answer?.target && <p className="mt-1">Target: {wordOf(scale, answer.target)}</p>}
    {answer?.rationale && <p className="mt-1 whitespace-pre-line text-ink-2">{answer.rationale}</p>}
  </>
);

/** Two people answered the same item: both versions, and a choice. Nothing is lost before it is made. */
export const PracticeConflict = ({ scale, mine, theirs, onKeepMine, onTakeTheirs }: Props) => (
  <section aria-label="Conflict" className="rounded-panel border border-stop-mark bg-surface p-3">
    <p className="font-semibold text-stop">
      <StopMark className="mr-1.5 align-[-1px]" />
      Not saved: somebody answered this in the meantime. Choose which one stays.
    </p>
    <div className="mt-2 grid gap-4 md:grid-cols-2">
      <div>
        <p className="text-small font-medium text-ink-3">Yours, kept on this device</p>
        <Version answer={mine} scale={scale} />
        <p className="mt-2">
          <Button onClick={onKeepMine}>Keep mine</Button>
        </p>
      </div>
      <div>
        <p className="text-small font-medium text-ink-3">
          {theirs ? `${theirs.answeredBy}, ${momentWords(theirs.answeredAt)}` : "Taken back by somebody"}
        </p>
        <Version answer={theirs?.answer ?? null} scale={scale} />
        <p className="mt-2">
          <Button onClick={onTakeTheirs}>Take theirs</Button>
        </p>
      </div>
    </div>
  </section>
);
