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
  const percent = share === undefined ? undefined : Math.round(share * 100);
  return (
    <div>
      <p className="flex min-h-6 flex-wrap items-center gap-x-2">
        <b className="flex-1">{title}</b>
        {figure}
        {cancel && (
          <Button onClick={cancel.onSelect} size="small">
            {cancel.label}
          </Button>
        )}
      </p>
      <div
        aria-label={title}
        aria-valuemax={100}
        aria-valuemin={0}
        aria-valuenow={percent}
        aria-valuetext={figure}
        className="my-1 mt-2 h-2 overflow-hidden rounded-cell bg-sunken"
        role="progressbar"
      >
        <div
          className={`h-full rounded-cell bg-ink-2 ${percent === undefined ? "w-1/4 animate-pulse" : "transition-[width]"}`}
          style={percent === undefined ? undefined : { width: `${percent}%` }}
        />
      </div>
      {note !== undefined && <p className="text-small text-ink-3">{note}</p>}
    </div>
  );
}
