"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { answerInput, type Answer } from "@/domain/assessment/answer";
import { storedInConflict } from "@/domain/assessment/answer-conflict";
import type { StoredAnswer } from "@/domain/assessment/stored-answer";
import type { ApiError } from "@/ui/api-error";
import { createOutbox, EMPTY_OUTBOX, type Outbox, type OutboxState } from "@/ui/assessment/answer-outbox";
import type { SendOutcome } from "@/ui/assessment/answer-queue";
import type { AssessmentOutput } from "@/ui/assessment/assessment-output";
import { deviceStore } from "@/ui/assessment/device-store";
import { keptPrefix, PENDING_ANSWER } from "@/ui/assessment/kept-answers";
import { sendOutcome } from "@/ui/assessment/send-outcome";
import { useTRPC } from "@/ui/trpc";

const later = (act: () => void, delayMs: number) => {
  const timer = setTimeout(act, delayMs);
  return () => clearTimeout(timer);
};

/** Replaces, adds or (stored null) takes out one answer of the cached assessment. */
const withStored = (
  page: AssessmentOutput,
  criterionId: string,
  stored: StoredAnswer | null,
): AssessmentOutput => ({
  ...page,
  answers: [
    ...page.answers.filter((answer) => answer.criterionId !== criterionId),
    ...(stored ? [stored] : []),
  ],
});

type Place = { programmeId: string; assessmentId: string; userId: string };

/** Sends to the API and puts what it acknowledges into the cached assessment. */
const useSend = ({ programmeId, assessmentId }: Place) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const page = { programmeId, assessmentId };
  const { queryKey } = trpc.assessment.assessment.queryOptions(page);
  // Without "always" a mutation waits inside the library for the browser to say "online", and is lost with the page.
  const always = { networkMode: "always", retry: false } as const;
  const cache = queryClient.getMutationCache();
  const remember = async (criterionId: string, stored: StoredAnswer | null) => {
    // An answer of the server that was on its way before this one would bring back the old state.
    await queryClient.cancelQueries({ queryKey });
    queryClient.setQueryData(queryKey, (before) => before && withStored(before, criterionId, stored));
  };
  return async (
    criterionId: string,
    answer: Answer | null,
    expectedVersion: number | null,
  ): Promise<SendOutcome> => {
    const question = { ...page, criterionId, expectedVersion };
    const checked = answer && answerInput.safeParse(answer);
    if (checked?.error)
      return { kind: "refused", message: checked.error.issues.map(({ message }) => message).join(" ") };
    try {
      const stored = checked
        ? await cache
            .build(queryClient, trpc.assessment.answerCriterion.mutationOptions(always))
            .execute({ ...question, answer: checked.data })
        : null;
      if (stored === null)
        await cache.build(queryClient, trpc.assessment.clearAnswer.mutationOptions(always)).execute(question);
      await remember(criterionId, stored);
      return { kind: "acknowledged", version: stored?.version ?? null };
    } catch (error) {
      const outcome = sendOutcome(error as ApiError, storedInConflict);
      if (outcome.kind === "conflicted") await remember(criterionId, outcome.stored);
      return outcome;
    }
  };
};

/** Saves answers one by one as they are given; what the server does not have yet outlives a reload. */
export const useAnswerOutbox = (place: Place): [OutboxState, Outbox] => {
  const send = useSend(place);
  const [outbox] = useState(() =>
    createOutbox({
      send,
      store: deviceStore(),
      shape: PENDING_ANSWER,
      prefix: keptPrefix(place.userId, place.assessmentId),
      now: Date.now,
      later,
    }),
  );
  const state = useSyncExternalStore(outbox.subscribe, outbox.state, () => EMPTY_OUTBOX);
  useEffect(() => {
    const stop = outbox.start();
    window.addEventListener("online", outbox.tryNow);
    return () => {
      stop();
      window.removeEventListener("online", outbox.tryNow);
    };
  }, [outbox]);
  const wouldLose = !state.isKept && state.queue.size > 0;
  useEffect(() => {
    if (!wouldLose) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [wouldLose]);
  return [state, outbox];
};
