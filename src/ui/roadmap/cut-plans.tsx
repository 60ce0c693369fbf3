"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import type { CutAim } from "@/domain/roadmap/cut-alternatives";
import { formatsFor } from "@/domain/report/format";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { Facts } from "@/ui/kit/facts";
import { Panel } from "@/ui/kit/panel";
import { useToast } from "@/ui/kit/toast-provider";
import { CutPackages } from "@/ui/roadmap/cut-packages";
import { CUT_WORDS } from "@/ui/roadmap/cut-words";
import { gapWords } from "@/ui/roadmap/gap-words";
import { monthWithYear } from "@/ui/roadmap/month-words";
import { NOT_ALLOWED } from "@/ui/roadmap/not-allowed";
import type { BudgetCutOutput, CutPlanOutput, CutPlansOutput } from "@/ui/roadmap/roadmap-output";
import { useTRPC } from "@/ui/trpc";

type Props = { answer: CutPlansOutput; data: BudgetCutOutput; programmeId: string; runId: string };

/** Three plans side by side; the one taken goes to the timeline as a preview. */
export const CutPlans = ({ answer, data, programmeId, runId }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const say = useToast();
  const choose = useMutation(
    trpc.roadmap.chooseCut.mutationOptions({
      onError: (error) => say({ text: messageOf(error), error: true }),
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.roadmap.pathKey() });
        router.push(`/programmes/${programmeId}/roadmap` as Route);
      },
    }),
  );
  const { budget } = formatsFor(data.currency);
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-3">
        {answer.plans.map((plan, index) => (
          <CutPlanPanel
            busy={choose.isPending && choose.variables.aim === plan.aim}
            data={data}
            key={plan.aim}
            onChoose={() => choose.mutate({ programmeId, runId, aim: plan.aim })}
            plan={plan}
            twin={twinOf(plan, answer.plans.slice(0, index))}
          />
        ))}
      </div>
      <p className="text-ink-2">
        {answer.spared > 0 &&
          `${budget(answer.spared)} of the cut cannot be taken, because packages that have begun or are pinned spend it. `}
        The budgets under Limits stay as they are. Lower them once the cut is decided, before anybody plans
        again.
      </p>
    </>
  );
};

/** A plan before it that is the same. */
const twinOf = (plan: CutPlanOutput, others: readonly CutPlanOutput[]): CutAim | null => {
  const startsOf = ({ packages }: CutPlanOutput) =>
    packages.map(({ code, after }) => `${code} ${after}`).join();
  return others.find((other) => startsOf(other) === startsOf(plan))?.aim ?? null;
};

type PanelProps = {
  plan: CutPlanOutput;
  data: BudgetCutOutput;
  twin: CutAim | null;
  busy: boolean;
  onChoose: () => void;
};

const CutPlanPanel = ({ plan, data, twin, busy, onChoose }: PanelProps) => {
  const { title, sentence } = CUT_WORDS[plan.aim];
  return (
    <Panel
      footer={
        <Button
          busy={busy ? "Taking it there…" : undefined}
          onClick={onChoose}
          reason={data.mayWrite ? undefined : NOT_ALLOWED}
        >
          Preview “{title}”
        </Button>
      }
      title={title}
    >
      <p className="mb-3 min-h-12 text-ink-2">
        {sentence}
        {twin && ` Here it is the same plan as “${CUT_WORDS[twin].title}”.`}
      </p>
      <Facts facts={factsOf(plan, data)} />
      <CutPackages currency={data.currency} packages={plan.packages} />
    </Panel>
  );
};

const count = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });

const factsOf = (plan: CutPlanOutput, { before, currency, firstMonth, hasSafety }: BudgetCutOutput) => {
  const { figures, gap, bound, lostLevels, objectives } = plan;
  const { budget } = formatsFor(currency);
  const found = { aim: "risk", objective: figures.riskPoints, bound, gap } as const;
  const proven = gapWords(found, { start: firstMonth, hasSafety });
  return [
    {
      term: "Risk points",
      detail: (
        <>
          <b>{count.format(figures.riskPoints)}</b> of {count.format(before.riskPoints)}
          {proven && <span className="block text-small text-ink-3">{proven}</span>}
        </>
      ),
    },
    {
      term: "Cost",
      detail: (
        <>
          <b>{budget(figures.cost)}</b> of {budget(before.cost)}
        </>
      ),
    },
    { term: "Packages", detail: `${figures.placed} of ${before.placed} placed` },
    { term: "Last package ends", detail: figures.lastMonth ? monthWithYear(figures.lastMonth) : "never" },
    { term: "Levels lost", detail: <Names names={lostLevels.map(levelWords)} none="none" /> },
    { term: "Objectives touched", detail: <Names names={objectives} none="none" /> },
  ];
};

const levelWords = ({ capability, siteName, level }: CutPlanOutput["lostLevels"][number]): string =>
  `${capability}, level ${level}${siteName === null ? "" : `, ${siteName}`}`;

const Names = ({ names, none }: { names: readonly string[]; none: string }) =>
  names.length === 0 ? (
    none
  ) : (
    <details>
      <summary className="inline-block min-h-6 rounded-control font-medium text-accent marker:content-none">
        {names.length}
      </summary>
      <ul className="text-small text-ink-2">
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </details>
  );
