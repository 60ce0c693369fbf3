import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { AttentionMark, DoneMark, StopMark } from "./marks";

export type ChipTone = "plain" | "outlined" | "proven" | "attention" | "stop";

const TONE: Record<ChipTone, string> = {
  plain: "bg-sunken text-ink-2",
  outlined: "text-ink-2 inset-ring-1 inset-ring-line-strong",
  proven: "text-ink inset-ring-1 inset-ring-mark-target",
  attention: "bg-attention-soft text-attention",
  stop: "bg-stop-soft text-stop",
};

/** A fact about a thing, never a button. */
export function Chip({ tone = "plain", children }: { tone?: ChipTone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-flex h-5 items-center gap-[5px] rounded-[3px] px-[7px] text-small font-medium whitespace-nowrap",
        TONE[tone],
      )}
    >
      {tone === "proven" && <DoneMark size={12} />}
      {tone === "attention" && <AttentionMark />}
      {tone === "stop" && <StopMark />}
      {children}
    </span>
  );
}
