import type { AuthorisedProgramme } from "@/domain/access/scope";
import { isUnderway } from "@/domain/roadmap/planning-run";
import type { PlanningRunId } from "@/domain/shared/ids";
import { addMonths, monthOf } from "@/domain/shared/month";
import type { Month } from "@/domain/shared/month";
import { Refusal } from "@/domain/shared/refusal";
import type { SessionUser } from "@/data/access/authorise";
import type { Tx } from "@/data/client";
import { enqueue } from "@/data/jobs/boss";
import { newId } from "@/data/new-id";
import { programmeOf } from "@/data/programme/programmes";
import { clearRuns, insertPlanningRun, unansweredRun } from "@/data/roadmap/planning-runs";
import type { PlanningRun } from "@/data/roadmap/planning-runs";
import { planOf } from "@/data/roadmap/plans";
import { today } from "@/api/today";

type Wanted = Pick<PlanningRun, "aim" | "seconds" | "cutPercent"> & {
  readonly fromMonth?: Month | undefined;
};

/** One run at a time: puts away what nobody has answered and queues the next. The caller holds the roadmap's lock. */
export const beginRun = async (
  tx: Tx,
  scope: AuthorisedProgramme,
  user: SessionUser,
  { fromMonth = monthOf(today()), ...wanted }: Wanted,
): Promise<{ runId: PlanningRunId }> => {
  const { startMonth, horizonMonths } = await programmeOf(tx, scope);
  if (fromMonth >= addMonths(startMonth, horizonMonths))
    throw new Refusal(
      "invalid-input",
      "Nothing was planned: the programme has ended by then. Choose an earlier month.",
      { field: "from" },
    );
  await clearRuns(tx, scope);
  const running = await unansweredRun(tx, scope);
  if (running && isUnderway(running.state))
    throw new Refusal(
      "conflict",
      `${running.byName} is planning this roadmap already. Nothing was changed. Wait until it has ended, or cancel it.`,
    );
  const seed = ((await planOf(tx, scope))?.number ?? 0) + 1;
  const runId = newId<"planning-run">();
  await insertPlanningRun(tx, scope, { id: runId, fromMonth, seed, ...wanted });
  await enqueue(tx, "plan-roadmap", { ...user, programmeId: scope.programmeId, runId });
  return { runId };
};
