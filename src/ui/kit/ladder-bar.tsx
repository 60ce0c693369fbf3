export type LadderBarProps = {
  /** What is measured, for example "Segmentation"; read out before the numbers. */
  name: string;
  /** All on the maturity scale, 0 to 4. */
  supported: number;
  forecast?: number;
  target?: number;
  /** Claimed but not proven, or not answered, on top of `supported`. */
  unknown?: number;
};

const across = (level: number) => `${Math.min(level, 4) * 25}%`;

/** Four marks on one track. The numbers stand in columns beside it, not on it. */
export function LadderBar({ name, supported, forecast, target, unknown = 0 }: LadderBarProps) {
  const words = [
    `supported ${supported}`,
    unknown > 0 && `claimed or unknown ${unknown} more`,
    forecast !== undefined && `forecast ${forecast}`,
    target !== undefined && `target ${target}`,
  ].filter(Boolean);
  return (
    <span className="relative my-1 block h-4 min-w-24 rounded-cell bg-sunken">
      <span className="sr-only">{`${name}: ${words.join(", ")} of 4`}</span>
      {forecast !== undefined && (
        <span
          className="absolute inset-y-0 left-0 rounded-cell bg-mark-forecast"
          style={{ width: across(forecast) }}
        />
      )}
      {unknown > 0 && (
        <span
          className="absolute inset-y-0 bg-hatch"
          style={{ left: across(supported), width: across(Math.min(unknown, 4 - supported)) }}
        />
      )}
      <span
        className="absolute inset-y-0 left-0 rounded-cell bg-mark-verified"
        style={{ width: across(supported) }}
      />
      {[1, 2, 3].map((level) => (
        <span
          className="absolute inset-y-0 -ml-px w-px bg-surface"
          key={level}
          style={{ left: across(level) }}
        />
      ))}
      {target !== undefined && (
        <span
          className="absolute -inset-y-1 -left-px box-content -mr-px rounded-[3px] border-2 border-mark-target"
          style={{ width: `calc(${across(target)} - 2px)` }}
        />
      )}
    </span>
  );
}
