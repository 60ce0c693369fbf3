import { classNames } from "./class-names";

const RANK = { S0: 0, S1: 1, S2: 2, S3: 3 } as const;

/** Ink, not colour: colour is spent on what is not compensated, not on the class. */
export function SafetyClass({ value }: { value: keyof typeof RANK }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-dense font-semibold">
      {value}
      <span aria-hidden="true" className="flex gap-0.5">
        {[1, 2, 3].map((bar) => (
          <span
            className={classNames(
              "h-3 w-1 rounded-[1px] border",
              bar <= RANK[value] ? "border-ink bg-ink" : "border-ink-2",
            )}
            key={bar}
          />
        ))}
      </span>
    </span>
  );
}
