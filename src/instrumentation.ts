/** Called by Next once, before the first request is served. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/env");
  if (env().RUNGWAY_WORKERS !== "on") return;
  const [
    { startWorkers },
    { checkImport },
    { bringInProgramme },
    { planRoadmapWith },
    { solveInWorkers },
    { recordLapsesEverywhere },
  ] = await Promise.all([
    import("@/jobs/start-workers"),
    import("@/jobs/check-import"),
    import("@/jobs/bring-in-programme"),
    import("@/jobs/plan-roadmap"),
    import("@/api/roadmap/solve-in-workers"),
    import("@/jobs/record-lapses"),
  ]);
  await startWorkers({
    "import-check": checkImport,
    "programme-import": bringInProgramme,
    "plan-roadmap": planRoadmapWith(solveInWorkers),
    "record-lapses": recordLapsesEverywhere,
  });
};
