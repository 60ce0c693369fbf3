"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { chosenWith, effectOf, startOutcome, type StartAnswers } from "@/domain/programme/start-path";
import { messageOf } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import { FormError } from "@/ui/kit/form-error";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useToast } from "@/ui/kit/toast-provider";
import { useUrlParams } from "@/ui/kit/use-url-params";
import { addressOf, answersIn } from "@/ui/programme/start-address";
import { StartChoices } from "@/ui/programme/start-choices";
import { changesOf, NO_EDITS, startDecision, type StartDecision } from "@/ui/programme/start-decision";
import type { StartPathOutput } from "@/ui/programme/start-output";
import { StartQuestionField } from "@/ui/programme/start-question";
import { answeredCount, effectLines, startHeadline } from "@/ui/programme/start-words";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; initial: StartPathOutput; hasSites: boolean };

/** Twelve questions left, what follows from them right; nothing changes in the programme before it is applied. */
export const StartPathPage = ({ programmeId, initial, hasSites }: Props) => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.programme.startPath.queryOptions({ programmeId }),
    initialData: initial,
  });
  const [params, patch] = useUrlParams();
  const [edits, setEdits] = useState(NO_EDITS);
  const { paths, present } = data;
  // The address follows the answers, so that they outlive a reload; it is too slow to draw a choice from.
  const [answers, setAnswers] = useState(() => answersIn(paths, params) ?? present.answers);
  const outcome = startOutcome(paths, answers);
  const decision = startDecision(data, outcome, edits);
  const choose = (questionId: string, chosen: readonly string[]) => {
    const next = { ...answers, [questionId]: chosen };
    setAnswers(next);
    patch(addressOf(paths, next));
  };
  return (
    <>
      <PageHeadline answer={startHeadline(data, outcome)}>
        {answeredCount(answers)} of {paths.questions.length} questions answered. Which law applies is decided
        by the law, not by these rules; nothing is changed before you apply it.
      </PageHeadline>
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Panel flush title="Twelve questions">
          <div className="border-t border-line">
            {paths.questions.map((question, index) => (
              <StartQuestionField
                effect={effectLines(data, effectOf(paths, answers, question.id))}
                given={answers[question.id] ?? []}
                key={question.id}
                number={index + 1}
                onChoose={(option) =>
                  choose(question.id, chosenWith(question, answers[question.id] ?? [], option))
                }
                question={question}
              />
            ))}
          </div>
        </Panel>
        <div className="grid gap-4">
          <StartChoices
            data={data}
            decision={decision}
            edits={edits}
            onEdit={setEdits}
            profileBecause={outcome.profile.because}
          />
          {outcome.notes.length > 0 && (
            <Panel title="First steps">
              <ul className="list-disc pl-4">
                {outcome.notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </Panel>
          )}
          <ApplyStart
            answers={answers}
            data={data}
            decision={decision}
            hasSites={hasSites}
            onApplied={() => setEdits(NO_EDITS)}
            programmeId={programmeId}
          />
        </div>
      </div>
    </>
  );
};

type ApplyProps = {
  programmeId: string;
  data: StartPathOutput;
  answers: StartAnswers;
  decision: StartDecision;
  hasSites: boolean;
  onApplied: () => void;
};

const ApplyStart = ({ programmeId, data, answers, decision, hasSites, onApplied }: ApplyProps) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const say = useToast();
  const base = `/programmes/${programmeId}`;
  const duties = decision.obligations.filter(({ isIn }) => isIn);
  const apply = useMutation(
    trpc.programme.applyStartPath.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries();
        onApplied();
        say({ text: "Applied. Targets, gaps and deadlines follow it." });
        const next = hasSites ? (duties.length > 0 ? "/roadmap/obligations" : "") : "/footprint/sites";
        router.push(`${base}${next}` as Route);
      },
    }),
  );
  const changes = changesOf(data, decision);
  const send = () =>
    apply.mutate({
      programmeId,
      answers: Object.fromEntries(Object.entries(answers).map(([id, options]) => [id, [...options]])),
      profileId: decision.profileId,
      frameworkIds: decision.frameworks.filter(({ isIn }) => isIn).map(({ id }) => id),
      obligations: duties.map(({ id, dueOn }) => ({ templateId: id, dueOn })),
      seen: { profileId: data.present.profileId, frameworkIds: [...data.present.frameworkIds] },
    });
  return (
    <Panel title="What applying changes">
      {changes.length === 0 ? (
        <p className="text-ink-2">Nothing: the programme stands as the answers say. They are kept.</p>
      ) : (
        <ul className="list-disc pl-4">
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <FormError message={apply.error ? messageOf(apply.error) : undefined} />
      <p className="mt-3 flex flex-wrap items-center gap-2">
        <Button
          busy={apply.isPending ? "Applying…" : undefined}
          onClick={send}
          reason={data.mayWrite ? undefined : "An owner or the programme lead who sees all sites can."}
          variant="primary"
        >
          Apply
        </Button>
        <ButtonLink href={`${base}${hasSites ? "" : "/footprint/sites"}` as Route}>
          {hasSites ? "Change nothing" : "Skip the questions"}
        </ButtonLink>
      </p>
    </Panel>
  );
};
