import type { Standing } from "@/domain/assessment/standing";
import type { AnswerSheet } from "@/ui/assessment/answer-sheet";
import { DomainJump } from "@/ui/assessment/domain-jump";
import { KeyLegend } from "@/ui/assessment/key-legend";
import { ProgressPanel } from "@/ui/assessment/progress-panel";

type Props = {
  sheet: AnswerSheet;
  show: Standing | null;
  onShow: (standing: Standing | null) => void;
  onSelect: (criterionId: string) => void;
};

/** Progress, ways around and keys: beside the questions, above them on a tablet, below them on a phone. */
export const AnsweringAside = ({ sheet, show, onShow, onSelect }: Props) => (
  <aside
    aria-label="Progress"
    className="flex flex-col gap-4 md:max-lg:order-first md:max-lg:grid md:max-lg:grid-cols-2 lg:sticky lg:top-[calc(var(--shell-height)+16px)] lg:self-start"
  >
    <ProgressPanel onShow={onShow} sheet={sheet} show={show} />
    <DomainJump onSelect={onSelect} sheet={sheet} />
    <KeyLegend />
  </aside>
);
