import type { MaturityLevel as Level } from "@/domain/framework/maturity-model";
import type { TargetsOutput } from "@/ui/assessment/assessment-output";
import { MaturityLevel } from "@/ui/kit/maturity-level";

type Props = { level: Level; levels: TargetsOutput["levels"]; onLevel: (level: Level) => void };

/** One of the five maturity levels, each with its meaning. */
export const LevelChoice = ({ level, levels, onLevel }: Props) => (
  <fieldset className="flex flex-col gap-1">
    <legend className="mb-1 text-small font-medium text-ink-2">Target</legend>
    {levels.map((option) => (
      <label
        className="flex items-start gap-3 rounded-control border border-transparent px-2 py-1 has-checked:border-accent has-checked:inset-ring-1 has-checked:inset-ring-accent has-focus-visible:outline-2 has-focus-visible:outline-accent"
        key={option.level}
      >
        <input
          checked={option.level === level}
          className="sr-only"
          name="level"
          onChange={() => onLevel(option.level)}
          type="radio"
          value={option.level}
        />
        <MaturityLevel level={option.level} mark="supported" />
        <span>
          <b>{option.name}</b> <span className="text-ink-2">{option.meaning}</span>
        </span>
      </label>
    ))}
  </fieldset>
);
