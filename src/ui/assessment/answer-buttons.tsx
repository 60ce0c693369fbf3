import { ANSWER_VALUES, type AnswerValue } from "@/domain/assessment/answer";
import { AnswerTile } from "@/ui/assessment/answer-mark";
import { ANSWER_KEY, STANDING_LABEL } from "@/ui/assessment/answer-words";
import { KeyHint } from "@/ui/assessment/key-hint";
import { classNames } from "@/ui/kit/class-names";

type Props = {
  /** The answer in force, or the one whose form is open. */
  value: AnswerValue | null;
  /** Why no answer can be given. */
  reason: string | null;
  onChoose: (value: AnswerValue) => void;
};

/** One button and one key per answer; thumb-sized on a phone. */
export const AnswerButtons = ({ value, reason, onChoose }: Props) => (
  <fieldset
    aria-label="Answer"
    className="mt-3 flex min-w-0 flex-wrap gap-1.5 max-md:grid max-md:gap-2 xl:gap-2 max-md:grid-cols-2"
  >
    {ANSWER_VALUES.map((option) => (
      <button
        aria-disabled={reason !== null || undefined}
        aria-keyshortcuts={ANSWER_KEY[option]}
        aria-pressed={option === value}
        className={classNames(
          "flex h-9 items-center gap-1.5 rounded-control border pr-1.5 pl-2 font-medium transition-colors max-md:h-12 max-md:px-3 xl:gap-2 xl:pr-2 xl:pl-3",
          option === value ? "border-accent inset-ring-1 inset-ring-accent" : "border-control",
          reason === null ? "bg-raised hover:border-ink-3 hover:bg-surface" : "bg-sunken text-ink-3",
        )}
        key={option}
        onClick={() => reason === null && onChoose(option)}
        type="button"
      >
        <AnswerTile standing={option} />
        <span className="flex-1 text-left">{STANDING_LABEL[option]}</span>
        <KeyHint>{ANSWER_KEY[option].toUpperCase()}</KeyHint>
      </button>
    ))}
  </fieldset>
);
