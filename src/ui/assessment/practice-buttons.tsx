import { classNames } from "@/ui/kit/class-names";
import type { PracticeWord } from "@/ui/assessment/practice-words";

type Props = {
  /** What is chosen here: "Answer", "Target". */
  label: string;
  words: readonly PracticeWord[];
  value: string | null;
  /** Why no answer can be given; null when it can. */
  reason: string | null;
  /** Only the current row is in the order of the Tab key. */
  tabIndex: 0 | -1;
  /** Null takes it back. */
  onChoose: (value: string | null) => void;
};

/** One button a word, thumb-sized on a phone; the chosen one pressed again is taken back. */
export const PracticeButtons = ({ label, words, value, reason, tabIndex, onChoose }: Props) => (
  <fieldset
    aria-label={label}
    className="flex min-w-0 divide-x divide-line overflow-hidden rounded-control border border-control bg-raised max-md:flex-wrap max-md:divide-x-0 max-md:gap-px max-md:bg-line"
  >
    {words.map((word) => (
      <button
        aria-disabled={reason !== null || undefined}
        aria-label={word.label}
        aria-pressed={word.value === value}
        className={classNames(
          "h-7 px-2 text-small font-medium whitespace-nowrap transition-colors max-md:h-12 max-md:grow max-md:basis-1/5 max-md:px-1",
          word.value === value && "bg-ink-2 text-surface",
          word.value !== value &&
            (reason === null ? "bg-raised text-ink-2 hover:bg-surface" : "bg-sunken text-ink-3"),
        )}
        key={word.value}
        onClick={() => reason === null && onChoose(word.value === value ? null : word.value)}
        tabIndex={tabIndex}
        type="button"
      >
        {word.short}
      </button>
    ))}
  </fieldset>
);
