import type { Question } from "@/ui/assessment/answer-desk";
import { AnswerMark } from "@/ui/assessment/answer-mark";
import { dayWords } from "@/ui/assessment/calendar-words";
import { inheritedFrom } from "@/ui/assessment/inherited-words";
import { Button } from "@/ui/kit/button";

type Props = {
  inherited: Question["inherited"];
  siteName: string;
  reason: string | null;
  onDiffer: () => void;
};

/** What the group or the organisation answered once, and the way to differ from it here. */
export const InheritedAnswer = ({ inherited, siteName, reason, onDiffer }: Props) => (
  <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
    <AnswerMark standing={inherited?.stored.answer.value ?? "not-answered"} />
    <span className="text-ink-2">
      {inherited
        ? `From ${inheritedFrom(inherited)}, answered once by ${inherited.stored.answeredBy}, ${dayWords(inherited.stored.answeredAt)}`
        : "Answered once for the organisation; not answered there yet"}
    </span>
    <Button
      aria-label={`Answer differently here, at ${siteName}`}
      onClick={onDiffer}
      reason={reason ?? undefined}
    >
      Answer differently here
    </Button>
  </div>
);
