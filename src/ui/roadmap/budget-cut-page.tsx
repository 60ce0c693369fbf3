"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { isUnderway } from "@/domain/roadmap/planning-run";
import { formatsFor } from "@/domain/report/format";
import { Button } from "@/ui/kit/button";
import { FormError } from "@/ui/kit/form-error";
import { PageHeadline } from "@/ui/kit/page-headline";
import { TextLink } from "@/ui/kit/text-link";
import { CutChooser } from "@/ui/roadmap/cut-chooser";
import { CutImpossible } from "@/ui/roadmap/cut-impossible";
import { CutPlans } from "@/ui/roadmap/cut-plans";
import { PlanningProgress } from "@/ui/roadmap/planning-progress";
import type { BudgetCutOutput, PlanningOutput } from "@/ui/roadmap/roadmap-output";
import { usePlanningRun } from "@/ui/roadmap/use-planning-run";
import type { PlanningRunState } from "@/ui/roadmap/use-planning-run";
import { useTRPC } from "@/ui/trpc";

type Props = {
  programmeId: string;
  /** Null for those who see some of the sites only. */
  initial: BudgetCutOutput | null;
  planning: PlanningOutput;
};

const POLL_MS = 500;

const answerOf = ({ planNumber, budget, before, cut, currency }: BudgetCutOutput): string => {
  if (planNumber === null) return "There is no plan yet that a budget cut could change.";
  if (budget === 0) return "No budget is entered, so there is nothing to cut.";
  const answer = cut?.answer;
  const less = `With ${cut?.percent}\u00A0% less money`;
  if (answer?.kind === "impossible")
    return `${less} there is no plan: ${answer.misfits.length} protected ${answer.misfits.length === 1 ? "package finds" : "packages find"} no place.`;
  const [best] = answer?.plans ?? [];
  if (!best) return "If the budget is cut: what stays, what waits and what goes.";
  const { percent } = formatsFor(currency);
  const share = before.riskPoints > 0 ? percent(best.figures.riskPoints / before.riskPoints) : "none";
  return `${less}, ${best.figures.placed} of ${before.placed} packages keep a place and ${share} of the risk points are still taken out.`;
};

/** What if the budget is cut: three plans side by side, one of which can be taken to the timeline. */
export const BudgetCutPage = ({ programmeId, initial, planning: initialRun }: Props) => {
  const trpc = useTRPC();
  const planning = usePlanningRun(programmeId, initialRun);
  const { run } = planning;
  const { data } = useQuery({
    ...trpc.roadmap.budgetCut.queryOptions({ programmeId }),
    initialData: initial,
    // Until the answer on the page is that of the run, whoever started it.
    refetchInterval: ({ state }) =>
      run?.cutPercent && run.state === "done" && state.data?.cut?.runId !== run.id ? POLL_MS : false,
  });
  if (data === null)
    return (
      <PageHeadline answer="A budget cut is planned for all sites at once.">
        Your account sees some of the sites. Ask somebody who sees all of them.
      </PageHeadline>
    );
  const cut = data.cut?.runId === run?.id ? data.cut : null;
  return <BudgetCutView data={{ ...data, cut }} planning={planning} programmeId={programmeId} />;
};

type ViewProps = { programmeId: string; data: BudgetCutOutput; planning: PlanningRunState };

const BudgetCutView = ({ programmeId, data, planning: { run, cancel, discard } }: ViewProps) => {
  const isWorking = run !== null && isUnderway(run.state);
  const key = run && { programmeId, runId: run.id };
  const base = `/programmes/${programmeId}/roadmap`;
  return (
    <>
      <PageHeadline answer={answerOf(data)}>
        Packages with a deadline, a safety effect or the mark “must be done” are protected, with all they
        need: they keep a place in every plan. Nothing changes until somebody accepts one.{" "}
        {data.budget === 0 && <TextLink href={`${base}/limits` as Route}>Enter budgets</TextLink>}
      </PageHeadline>
      <div className="grid gap-4">
        {isWorking && key ? (
          <section aria-label="Planning" className="rounded-panel border border-line bg-surface px-4 py-3">
            <PlanningProgress
              onCancel={data.mayWrite ? () => cancel.mutate(key) : undefined}
              packageCount={data.packageCount}
              programme={{ start: data.firstMonth, hasSafety: data.hasSafety }}
              run={run}
            />
          </section>
        ) : (
          <CutChooser data={data} programmeId={programmeId} run={run} />
        )}
        {run?.cutPercent && run.failure && <FormError message={run.failure} />}
        {!isWorking && data.cut && (
          <section aria-label="Plans for less money" className="grid gap-4">
            <CutAnswer cut={data.cut} data={data} programmeId={programmeId} />
            {data.mayWrite && key && (
              <p>
                <Button
                  busy={discard.isPending ? "Putting away…" : undefined}
                  onClick={() => discard.mutate(key)}
                  variant="quiet"
                >
                  Put these plans away
                </Button>
              </p>
            )}
          </section>
        )}
      </div>
    </>
  );
};

type AnswerProps = {
  cut: NonNullable<BudgetCutOutput["cut"]>;
  data: BudgetCutOutput;
  programmeId: string;
};

const CutAnswer = ({ cut: { answer, runId }, data, programmeId }: AnswerProps) => {
  if (!answer)
    return (
      <p className="text-ink-2">
        Plans were found, but packages, limits or the plan have changed since. Nothing was changed. Ask again.
      </p>
    );
  if (answer.kind === "impossible") return <CutImpossible answer={answer} currency={data.currency} />;
  return <CutPlans answer={answer} data={data} programmeId={programmeId} runId={runId} />;
};
