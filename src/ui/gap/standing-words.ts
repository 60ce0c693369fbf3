import type { GapOutput } from "@/ui/gap/gap-output";

type UnmetStanding = GapOutput["unmet"][number]["standing"];

/** Why a criterion counts as not met. */
export const STANDING_WORDS: Record<UnmetStanding, string> = {
  yes: "yes",
  "not-applicable": "not applicable",
  no: "no",
  partly: "partly",
  unknown: "unknown",
  "not-answered": "not answered",
  compensated: "compensated",
  lapsed: "test overdue",
};
