import type { ReactNode } from "react";
import { AttentionMark, StopMark } from "./marks";

export type ExceptionTone = "attention" | "stop";

/** A few words in amber or red, always with their shape: colour never speaks alone. */
export function ExceptionText({ tone, children }: { tone: ExceptionTone; children: ReactNode }) {
  return tone === "stop" ? (
    <span className="font-semibold whitespace-nowrap text-stop">
      <StopMark className="mr-1 align-[-1px]" />
      {children}
    </span>
  ) : (
    <span className="font-semibold whitespace-nowrap text-attention">
      <AttentionMark className="mr-1 align-[-1px]" />
      {children}
    </span>
  );
}
