import { UNKNOWN, type StartQuestion } from "@/domain/programme/start-path";

type Props = {
  question: StartQuestion;
  number: number;
  given: readonly string[];
  /** What the answer changes; shown once there is one. */
  effect: readonly string[];
  onChoose: (option: string) => void;
};

/** One question with its options in view, “don’t know” among them, and what the answer changes below. */
export const StartQuestionField = ({ question, number, given, effect, onChoose }: Props) => {
  const { id, title, why, kind, options } = question;
  return (
    <fieldset className="border-t border-line px-4 py-3 first:border-t-0">
      <legend className="float-left mb-1 w-full font-semibold">
        {number}. {title}
      </legend>
      <p className="clear-both mb-2 text-small text-ink-3">
        {why}
        {kind === "many" ? " Choose all that are true." : ""}
      </p>
      <div className="flex flex-wrap gap-2">
        {[...options, { id: UNKNOWN, label: "Don’t know" }].map((option) => (
          <label
            className="relative flex min-h-8 items-center rounded-control border border-control bg-raised px-3 has-checked:border-ink-2 has-checked:bg-ink-2 has-checked:text-surface has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent max-md:min-h-12"
            key={option.id}
          >
            <input
              checked={given.includes(option.id)}
              className="absolute inset-0 cursor-pointer appearance-none outline-none"
              name={id}
              onChange={() => onChoose(option.id)}
              type={kind === "one" ? "radio" : "checkbox"}
            />
            {option.label}
          </label>
        ))}
      </div>
      {given.length > 0 && (
        <output aria-label={`What answer ${number} changes`} className="mt-2 block text-small text-ink-2">
          <ul className="list-disc pl-4">
            {effect.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </output>
      )}
    </fieldset>
  );
};
