import type { StoredZoneLevels, ZoneLevels } from "@/domain/assessment/stored-security-levels";
import { LEVEL_KINDS, type LevelKind } from "@/domain/assessment/zone-reading";
import { Button } from "@/ui/kit/button";
import { StopMark } from "@/ui/kit/marks";

type Props = {
  mine: ZoneLevels;
  theirs: StoredZoneLevels;
  onKeepMine: () => void;
  onTakeTheirs: () => void;
};

const KIND_WORDS: Record<LevelKind, string> = { target: "SL-T", capability: "SL-C", achieved: "SL-A" };

const Version = ({ levels }: { levels: ZoneLevels }) => (
  <>
    {LEVEL_KINDS.map((kind) => (
      <p key={kind}>
        {KIND_WORDS[kind]} {levels[kind].map((level) => level ?? "?").join(" ")}
      </p>
    ))}
    {levels.rationale !== "" && <p className="mt-1 whitespace-pre-line text-ink-2">{levels.rationale}</p>}
  </>
);

/** Two people changed one zone: both versions, FR 1 first, and a choice. Nothing is lost before it is made. */
export const LevelsConflict = ({ mine, theirs, onKeepMine, onTakeTheirs }: Props) => (
  <section aria-label="Conflict" className="m-3 rounded-panel border border-stop-mark p-3">
    <p className="font-semibold text-stop">
      <StopMark className="mr-1.5 align-[-1px]" />
      Not saved: {theirs.changedBy} changed this zone in the meantime. Choose which levels stay.
    </p>
    <h3 className="mt-2 text-small font-medium text-ink-3">Yours, kept here</h3>
    <Version levels={mine} />
    <h3 className="mt-2 text-small font-medium text-ink-3">{theirs.changedBy}, saved</h3>
    <Version levels={theirs} />
    <p className="mt-2 flex flex-wrap gap-2">
      <Button onClick={onKeepMine}>Keep mine</Button>
      <Button onClick={onTakeTheirs}>Take theirs</Button>
    </p>
  </section>
);
