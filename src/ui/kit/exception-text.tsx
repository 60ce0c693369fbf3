import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { AttentionMark, StopMark } from "./marks";

export type ExceptionTone = "attention" | "stop";

/** Words in amber or red, always with their shape: colour never speaks alone. */
export function ExceptionText({ tone, children }: { tone: ExceptionTone; children: ReactNode }) {
  const Mark = tone === "stop" ? StopMark : AttentionMark;
  return (
    // The mark stands in the padding, so that no line breaks between it and the first word.
    <span
      className={classNames(
        "relative pl-3.5 font-semibold",
        tone === "stop" ? "text-stop" : "text-attention",
      )}
    >
      <Mark className="absolute top-[0.25em] left-0" />
      {children}
    </span>
  );
}
