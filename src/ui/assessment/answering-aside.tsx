import type { Standing } from "@/domain/assessment/standing";
import type { AnswerSheet } from "@/ui/assessment/answer-sheet";
import { DomainJump } from "@/ui/assessment/domain-jump";
import { KeyLegend } from "@/ui/assessment/key-legend";
import { TalkPanel } from "@/ui/assessment/talk-panel";
import type { About, QuestionNotes } from "@/ui/assessment/use-question-notes";
import { ProgressPanel } from "@/ui/assessment/progress-panel";

type Props = {
  notes: QuestionNotes;
  about: About | null;
  onAbout: (about: About | null) => void;
  sheet: AnswerSheet;
  show: Standing | null;
  onShow: (standing: Standing | null) => void;
  onSelect: (criterionId: string) => void;
};

/** Progress, ways around and keys: beside the questions, above them on a tablet, below them on a phone. */
export const AnsweringAside = ({ notes, about, onAbout, sheet, show, onShow, onSelect }: Props) => (
  <aside
    aria-label="Progress"
    className="flex flex-col gap-4 md:max-lg:order-first md:max-lg:grid md:max-lg:grid-cols-2 lg:sticky lg:top-[calc(var(--shell-height)+16px)] lg:self-start"
  >
    <ProgressPanel onShow={onShow} sheet={sheet} show={show} />
    <TalkPanel about={about} notes={notes} onAbout={onAbout} />
    <DomainJump onSelect={onSelect} sheet={sheet} />
    <KeyLegend />
  </aside>
);
