import type { PendingAnswer } from "@/ui/assessment/answer-queue";
import { STANDING_LABEL } from "@/ui/assessment/answer-words";
import { dayWords } from "@/ui/assessment/calendar-words";
import type { QuestionCardProps } from "@/ui/assessment/question-card";
import { inheritedFrom } from "@/ui/assessment/inherited-words";
import { noteWords } from "@/ui/assessment/note-words";
import { KeyHint } from "@/ui/assessment/key-hint";
import { Button } from "@/ui/kit/button";
import { StopMark } from "@/ui/kit/marks";

const SAVING: Partial<Record<PendingAnswer["state"]["kind"], string>> = {
  waiting: "Waiting to be saved; kept on this device",
  sending: "Saving…",
};

/** Who answered and whether it is saved; details and the way back. */
export const QuestionFoot = (props: QuestionCardProps) => {
  const { criterion, question, isInherited, siteName, talk, reason, answering, outbox } = props;
  const { answer, stored, pending, inherited } = question;
  const state = pending?.state;
  const said =
    answer?.reason ??
    (answer?.control && `${answer.control.name}, test due ${dayWords(answer.control.testDueOn)}`);
  const note = talk.notes.noteOf(criterion.id);
  const comments = note?.openComments ?? 0;
  const noted = noteWords(note);
  const differs =
    siteName !== null &&
    (criterion.scope === "organisation" || inherited !== null) &&
    (!isInherited || answering.isDiffering(criterion.id));
  return (
    <div className="mt-2 flex min-h-6 flex-wrap items-center gap-x-4 gap-y-2 text-small text-ink-3">
      {said !== undefined && <span className="text-ink-2">{said}</span>}
      {state?.kind === "refused" ? (
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-stop">
          <span>
            <StopMark className="mr-1 align-[-1px]" />
            {state.message}
          </span>
          <Button onClick={() => outbox.decide(criterion.id, "retried")} size="small">
            Try again
          </Button>
          <Button onClick={() => outbox.decide(criterion.id, "dropped")} size="small" variant="quiet">
            Give up this answer
          </Button>
        </span>
      ) : (
        <span>
          {(state && SAVING[state.kind]) ??
            (stored &&
              !state &&
              `${siteName === null ? "" : "Answered here by "}${stored.answeredBy}, ${dayWords(stored.answeredAt)}`)}
        </span>
      )}
      {differs && (
        <span>
          Holds for {siteName} alone; {inherited ? inheritedFrom(inherited) : "the organisation"} says{" "}
          {STANDING_LABEL[inherited?.stored.answer.value ?? "not-answered"].toLowerCase()}
        </span>
      )}
      {noted !== null && <span>{noted}</span>}
      <span className="ml-auto flex gap-2 max-md:ml-0">
        {answer && reason === null && (
          <Button onClick={() => answering.note(criterion.id, null)} size="small" variant="quiet">
            {differs ? "Inherit again" : "Take the answer back"}
          </Button>
        )}
        {answering.canUndo && (
          <Button onClick={answering.undo} size="small" variant="quiet">
            Undo <KeyHint>Z</KeyHint>
          </Button>
        )}
        <Button aria-expanded={talk.isOpen} onClick={talk.toggle} size="small">
          {comments === 0 ? "Talk" : `Talk, ${comments} open`}
        </Button>
        <Button aria-expanded={answering.isDetailsOpen} onClick={answering.toggleDetails} size="small">
          Details <KeyHint>Enter</KeyHint>
        </Button>
      </span>
    </div>
  );
};
