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
  if (state === "done") return <DoneMark />;
  if (state === "stale") return <AttentionMark size={12} />;
  return <OpenMark />;
}
