import { AttentionMark, StopMark } from "@/ui/kit/marks";
import type { TimelineOutput } from "@/ui/roadmap/roadmap-output";

type Props = Pick<TimelineOutput, "unplaced"> & { onSelect: (code: string) => void };

const SHOWN = 4;

/** What found no place is not hidden: the package and the limit that keeps it out, safety first. */
export const NotPlaced = ({ unplaced, onSelect }: Props) => {
  if (unplaced.length === 0) return null;
  const sorted = unplaced.toSorted((a, b) => Number(b.isSafety) - Number(a.isSafety));
  return (
    <div className="grid gap-y-1 border-t border-line-strong px-4 py-2 md:grid-cols-[160px_minmax(0,1fr)]">
      <h3 className="font-semibold">Not placed</h3>
      <div>
        <UnplacedList onSelect={onSelect} unplaced={sorted.slice(0, SHOWN)} />
        {sorted.length > SHOWN && (
          <details>
            <summary className="inline-block rounded-control text-small font-medium text-accent marker:content-none">
              {sorted.length - SHOWN} more
            </summary>
            <UnplacedList onSelect={onSelect} unplaced={sorted.slice(SHOWN)} />
          </details>
        )}
      </div>
    </div>
  );
};

const WAITS = "came after the last planning run; plan again to place it";

const UnplacedList = ({ unplaced, onSelect }: Props) => (
  <ul>
    {unplaced.map(({ code, name, reason, isSafety }) => (
      <li className="flex items-baseline gap-2 py-0.5" key={code}>
        {isSafety ? <StopMark /> : <AttentionMark />}
        <span>
          <button className="door min-h-6" onClick={() => onSelect(code)} type="button">
            {code}
          </button>{" "}
          {name}
          <span className="text-ink-2">: {(reason ?? WAITS).replace(`${code}: `, "")}</span>
        </span>
      </li>
    ))}
  </ul>
);
