import type { AnswerSheet } from "@/ui/assessment/answer-sheet";
import { depthNote } from "@/ui/assessment/depth-note";
import { Button } from "@/ui/kit/button";

type Props = { sheet: AnswerSheet; capabilityId: string; onGoBeyond: (capabilityId: string) => void };

/** Foot of a capability: why no more is asked, and the way on where there is one. */
export const CapabilityDepth = ({ sheet, capabilityId, onGoBeyond }: Props) => {
  const { text, beyond, keptAnswers } = depthNote(sheet, capabilityId);
  if (text === null && keptAnswers === 0) return null;
  return (
    <p className="flex min-h-9 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-4 py-1.5 text-ink-3">
      {text}
      {keptAnswers === 1 && <span>1 earlier answer to what is not asked now is kept.</span>}
      {keptAnswers > 1 && <span>{keptAnswers} earlier answers to what is not asked now are kept.</span>}
      {beyond !== null && (
        <Button onClick={() => onGoBeyond(capabilityId)} size="small">
          Ask level {beyond} too
        </Button>
      )}
    </p>
  );
};
