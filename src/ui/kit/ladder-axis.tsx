/** Head of a column of ladder bars. */
export function LadderAxis() {
  return (
    <span className="relative block h-4 text-tick font-normal text-ink-3">
      <span className="sr-only">Level, 0 to 4</span>
      <span aria-hidden="true" className="absolute left-0">
        0
      </span>
      {[1, 2, 3].map((level) => (
        <span
          aria-hidden="true"
          className="absolute -translate-x-1/2"
          key={level}
          style={{ left: `${level * 25}%` }}
        >
          {level}
        </span>
      ))}
      <span aria-hidden="true" className="absolute right-0">
        4
      </span>
    </span>
  );
}
