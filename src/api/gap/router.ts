import { acceptGap } from "@/api/gap/accept-gap";
import { clearJudgement } from "@/api/gap/clear-judgement";
import { gapsCsv } from "@/api/gap/export-gaps";
import { judgeGap } from "@/api/gap/judge-gap";
import { linkGaps } from "@/api/gap/link-gaps";
import { rankedGaps } from "@/api/gap/queries";
import { gap } from "@/api/gap/queries-gap";
import { reopenGap } from "@/api/gap/reopen-gap";
import { sensitivity } from "@/api/gap/queries-sensitivity";
import { router } from "@/api/trpc";

export const gapRouter = router({
  rankedGaps,
  gap,
  sensitivity,
  gapsCsv,
  judgeGap,
  clearJudgement,
  linkGaps,
  acceptGap,
  reopenGap,
});
