"use client";
import { AttentionMark, DoneMark, StopMark } from "./marks";
import { Spinner } from "./spinner";

export type AutosaveStatus =
  | { kind: "saved"; at: Date }
  | { kind: "saving" }
  | { kind: "offline"; waiting: number }
  | { kind: "conflict"; count: number; onShow: () => void };

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

/** Known only in the browser, so nothing is drawn on the server. On a phone the words are short. */
export function AutosaveState({ status }: { status: AutosaveStatus | undefined }) {
  return (
    <output className="flex items-center gap-1.5 whitespace-nowrap text-ink-3">
      {status?.kind === "saved" && (
        <>
          <DoneMark /> Saved {clock.format(status.at)}
        </>
      )}
      {status?.kind === "saving" && (
        <>
          <Spinner /> Saving…
        </>
      )}
      {status?.kind === "offline" && (
        <span className="flex items-center gap-1.5 text-attention">
          <AttentionMark size={11} /> Offline, {status.waiting} waiting
        </span>
      )}
      {status?.kind === "conflict" && (
        <span className="flex items-center gap-1.5 text-stop">
          <StopMark size={11} />
          <span className="max-md:sr-only">
            Conflict in {status.count} {status.count === 1 ? "answer" : "answers"}
          </span>
          <button className="text-small font-medium text-accent" onClick={status.onShow} type="button">
            Show both
          </button>
        </span>
      )}
    </output>
  );
}
