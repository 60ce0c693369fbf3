"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { indexModel } from "@/domain/framework/model-index";
import { answerDesk, type AnswerDesk } from "@/ui/assessment/answer-desk";
import type { Outbox, OutboxState } from "@/ui/assessment/answer-outbox";
import type { AssessmentOutput, QuestionnaireOutput } from "@/ui/assessment/assessment-output";
import { useAnswerOutbox } from "@/ui/assessment/use-answer-outbox";
import { useTRPC } from "@/ui/trpc";

const OTHERS_EVERY_MS = 20_000;

type Input = {
  programmeId: string;
  initial: AssessmentOutput;
  questionnaire: QuestionnaireOutput;
  /** Capabilities that are asked beyond their target, separated by commas. */
  beyond: string;
};

export type LiveDesk = {
  readonly page: AssessmentOutput;
  readonly desk: AnswerDesk;
  /** The desk with every answer given so far, also those of keys that came faster than the screen. */
  readonly deskNow: () => AnswerDesk;
  readonly outbox: Outbox;
  readonly outboxState: OutboxState;
};

/** The assessment as it stands; follows what others answer. */
export const useAnswerDesk = ({ programmeId, initial, questionnaire, beyond }: Input): LiveDesk => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const query = trpc.assessment.assessment.queryOptions({ programmeId, assessmentId: initial.id });
  useQuery({ ...query, initialData: initial, refetchInterval: OTHERS_EVERY_MS });
  // The cache itself: its subscribers hear of an acknowledged answer a moment after the outbox has let go of it.
  const pageNow = () => queryClient.getQueryData(query.queryKey) ?? initial;
  const page = pageNow();
  const [outboxState, outbox] = useAnswerOutbox({
    programmeId,
    assessmentId: initial.id,
    userId: initial.userId,
  });
  const index = useMemo(() => indexModel(questionnaire), [questionnaire]);
  const requested = useMemo(() => new Set(beyond.split(",").filter(Boolean)), [beyond]);
  const desk = useMemo(
    () => answerDesk({ index, page, requested }, outboxState.queue),
    [index, page, requested, outboxState.queue],
  );
  const deskNow = () => answerDesk({ index, page: pageNow(), requested }, outbox.state().queue);
  return { page, desk, deskNow, outbox, outboxState };
};
