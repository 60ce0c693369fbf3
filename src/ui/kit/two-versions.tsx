import { Button } from "./button";
import { StopMark } from "./marks";

export type TwoVersionsProps = {
  /** What two people changed: “Target of SEG-2 at month 24”. */
  what: string;
  mine: string;
  /** What is stored now. */
  theirs: string;
  /** Who changed it; null where that is not kept. */
  theirsBy: string | null;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

/** A lost race: both values stand side by side until a person chooses. Nothing is overwritten before. */
export function TwoVersions({ what, mine, theirs, theirsBy, onKeepMine, onTakeTheirs }: TwoVersionsProps) {
  return (
    <section
      aria-label={`Conflict: ${what}`}
      className="rounded-panel border border-stop-mark bg-surface p-3"
      role="alert"
    >
      <p className="font-semibold text-stop">
        <StopMark className="mr-1.5 align-[-1px]" />
        Not saved: {what} was changed in the meantime. Choose which one stays.
      </p>
      <div className="mt-2 grid gap-4 md:grid-cols-2">
        <div>
          <h3 className="text-small font-medium text-ink-3">Yours</h3>
          <p className="mt-1 font-semibold">{mine}</p>
          <p className="mt-2">
            <Button onClick={onKeepMine}>Keep mine</Button>
          </p>
        </div>
        <div>
          <h3 className="text-small font-medium text-ink-3">{theirsBy ?? "Stored now"}</h3>
          <p className="mt-1 font-semibold">{theirs}</p>
          <p className="mt-2">
            <Button onClick={onTakeTheirs}>Take theirs</Button>
          </p>
        </div>
      </div>
    </section>
  );
}
