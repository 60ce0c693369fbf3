import type { Route } from "next";
import { AttentionMark, DoneMark, OpenMark } from "@/ui/kit/marks";

export type LoopStage = {
  id: string;
  label: string;
  href: Route;
  state: "done" | "stale" | "open";
  /** The state in words: "127 open, 6 safety". */
  text?: string;
};

/** The page before the loop: it has no state of its own. */
export type LoopOverview = Pick<LoopStage, "label" | "href" | "text">;

export function StageMark({ state }: Pick<LoopStage, "state">) {
  return (
    <span className="flex w-3.5 shrink-0 justify-center">
      {state === "done" && <DoneMark />}
      {state === "stale" && <AttentionMark size={12} />}
      {state === "open" && <OpenMark />}
    </span>
  );
}
