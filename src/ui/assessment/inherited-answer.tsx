import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import { AnswerMark } from "@/ui/assessment/answer-mark";
import { dayWords } from "@/ui/assessment/calendar-words";
import { Button } from "@/ui/kit/button";

type Props = {
  inherited: StoredAnswer | null;
  siteName: string;
  reason: string | null;
  onDiffer: () => void;
};

/** What the organisation answered once, and the way to differ from it at one site. */
export const InheritedAnswer = ({ inherited, siteName, reason, onDiffer }: Props) => (
  <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2">
    <AnswerMark standing={inherited?.answer.value ?? "not-answered"} />
    <span className="text-ink-2">
      {inherited
        ? `Answered once for the organisation by ${inherited.answeredBy}, ${dayWords(inherited.answeredAt)}`
        : "Answered once for the organisation; not answered there yet"}
    </span>
    <Button aria-label={`Answer differently at ${siteName}`} onClick={onDiffer} reason={reason ?? undefined}>
      Answer differently here
    </Button>
  </div>
);
