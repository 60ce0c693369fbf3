import type { Answer } from "@/domain/assessment/answer";
import type { Capability, Criterion } from "@/domain/framework/maturity-model";
import { AnswerNotes } from "@/ui/assessment/answer-notes";

type Props = {
  criterion: Criterion;
  capability: Capability;
  answer: Answer | null;
  isReadOnly: boolean;
  onNote: (answer: Answer) => void;
};

/** Behind Enter: what was noted, and what helps to answer. */
export const QuestionDetails = ({ criterion, capability, answer, isReadOnly, onNote }: Props) => (
  <div className="mt-3 grid gap-x-8 gap-y-4 border-t border-line pt-3 lg:grid-cols-2">
    {answer ? (
      <AnswerNotes answer={answer} isReadOnly={isReadOnly} key={criterion.id} onNote={onNote} />
    ) : (
      <p className="text-ink-3">
        {isReadOnly
          ? "Not answered yet."
          : "Answer first; then rationale, evidence and confidence can be noted here."}
      </p>
    )}
    <div className="flex flex-col gap-3 text-ink-2">
      <p>{capability.intent}.</p>
      <div>
        <h3 className="text-small font-medium text-ink-3">Evidence that counts</h3>
        <ul className="list-disc pl-4">
          {capability.evidence.map((evidence) => (
            <li key={evidence}>{evidence}</li>
          ))}
        </ul>
      </div>
      <div>
        <h3 className="text-small font-medium text-ink-3">What stands in the way on the floor</h3>
        <p>{capability.constraint}.</p>
      </div>
    </div>
  </div>
);
