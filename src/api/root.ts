import { accountRouter } from "@/api/account/router";
import { assessmentRouter } from "@/api/assessment/router";
import { footprintRouter } from "@/api/footprint/router";
import { organisationRouter } from "@/api/organisation/router";
import { programmeRouter } from "@/api/programme/router";
import { createCallerFactory, router } from "@/api/trpc";

export const appRouter = router({
  account: accountRouter,
  organisation: organisationRouter,
  programme: programmeRouter,
  footprint: footprintRouter,
  assessment: assessmentRouter,
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
