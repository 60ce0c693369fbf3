"use client";
import { Button } from "./button";

export type ProgressBarProps = {
  /** "Planning 120 packages" */
  title: string;
  /** 0 to 1; undefined while the length is not known. */
  share: number | undefined;
  /** "within 4.1 %, proven" */
  figure?: string;
  /** "6 of 10 s. Best plan so far is safe to use." */
  note?: string;
  cancel?: { label: string; onSelect: () => void };
};

/** Long work: a bar, a figure, a way to stop. */
export function ProgressBar({ title, share, figure, note, cancel }: ProgressBarProps) {
  return (
    <div>
      <p className="flex min-h-6 flex-wrap items-center gap-x-2">
        <b className="min-w-40 flex-1">{title}</b>
        {figure}
        {cancel && (
          <Button onClick={cancel.onSelect} size="small">
            {cancel.label}
          </Button>
        )}
      </p>
      <progress
        aria-label={title}
        aria-valuetext={figure}
        className="mt-2 mb-1 block h-2 w-full appearance-none overflow-hidden rounded-cell bg-sunken [&::-moz-progress-bar]:bg-ink-2 [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-ink-2"
        value={share}
      />
      {note !== undefined && <p className="text-small text-ink-3">{note}</p>}
    </div>
  );
}
