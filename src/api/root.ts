import { accountRouter } from "@/api/account/router";
import { assessmentRouter } from "@/api/assessment/router";
import { countermeasureRouter } from "@/api/countermeasure/router";
import { evidenceRouter } from "@/api/evidence/router";
import { exchangeRouter } from "@/api/exchange/router";
import { footprintRouter } from "@/api/footprint/router";
import { frameworkRouter } from "@/api/framework/router";
import { gapRouter } from "@/api/gap/router";
import { governanceRouter } from "@/api/governance/router";
import { objectiveRouter } from "@/api/objective/router";
import { organisationRouter } from "@/api/organisation/router";
import { practiceRouter } from "@/api/practice/router";
import { programmeRouter } from "@/api/programme/router";
import { reportRouter } from "@/api/report/router";
import { roadmapRouter } from "@/api/roadmap/router";
import { createCallerFactory, router } from "@/api/trpc";

export const appRouter = router({
  account: accountRouter,
  organisation: organisationRouter,
  programme: programmeRouter,
  footprint: footprintRouter,
  exchange: exchangeRouter,
  assessment: assessmentRouter,
  evidence: evidenceRouter,
  countermeasure: countermeasureRouter,
  framework: frameworkRouter,
  practice: practiceRouter,
  gap: gapRouter,
  objective: objectiveRouter,
  roadmap: roadmapRouter,
  report: reportRouter,
  governance: governanceRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
