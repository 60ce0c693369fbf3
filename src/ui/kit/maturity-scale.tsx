import { classNames } from "./class-names";
import { MATURITY_FILL, type MaturityTone } from "./maturity-tone";

/** Legend of the fill: numeral and name of each level, in its tone. */
export function MaturityScale({
  label = "Level supported by proof",
  levels,
}: {
  label?: string;
  levels: readonly { level: MaturityTone; name: string }[];
}) {
  return (
    <span className="flex flex-wrap items-center gap-2 text-small">
      <span className="text-ink-3">{label}</span>
      <span className="flex overflow-hidden rounded-cell">
        {levels.map(({ level, name }) => (
          <span className={classNames("px-2 leading-6", MATURITY_FILL[level])} key={level}>
            <b>{level}</b>
            <span className="max-md:sr-only"> {name}</span>
          </span>
        ))}
      </span>
    </span>
  );
}
