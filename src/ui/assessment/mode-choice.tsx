import { ASSESSMENT_MODES, type AssessmentMode } from "@/domain/assessment/asked-criteria";

type Props = { isSite: boolean; mode: AssessmentMode; onMode: (mode: AssessmentMode) => void };

const MODE: Record<AssessmentMode, { title: string; words: (isSite: boolean) => string }> = {
  full: {
    title: "Full",
    words: () =>
      "Level by level up to this year’s target; a capability ends at the first level that is not met. Gives maturity levels, gaps and a plan. About two half days in changing groups.",
  },
  quick: {
    title: "Quick",
    words: (isSite) =>
      isSite
        ? "29 outcomes in the room, 11 inherited from the organisation; about 90 minutes with four to six people. Says what holds and what excludes level 2, never a level."
        : "11 outcomes for the programme lead, before the sites answer theirs. Says what holds and what excludes level 2, never a level.",
  },
};

/** The two ways to assess, with what each takes and gives. */
export const ModeChoice = ({ isSite, mode, onMode }: Props) => (
  <fieldset className="flex flex-col gap-2">
    <legend className="mb-1 text-small font-medium text-ink-2">How deep?</legend>
    {ASSESSMENT_MODES.toReversed().map((option) => {
      const { title, words } = MODE[option];
      return (
        <label
          className="grid grid-cols-[auto_1fr] gap-x-3 rounded-control border border-control p-3 has-checked:border-accent has-checked:inset-ring-1 has-checked:inset-ring-accent"
          key={option}
        >
          <input
            checked={option === mode}
            className="accent-accent"
            name="mode"
            onChange={() => onMode(option)}
            type="radio"
            value={option}
          />
          <b>{title}</b>
          <span className="col-start-2 text-ink-2">{words(isSite)}</span>
        </label>
      );
    })}
  </fieldset>
);
