"use client";

import { useQuery } from "@tanstack/react-query";
import type { QuestionTask } from "@/domain/assessment/question-task";
import { QuestionAsk } from "@/ui/assessment/question-ask";
import { QuestionComments } from "@/ui/assessment/question-comments";
import { Button } from "@/ui/kit/button";
import { Spinner } from "@/ui/kit/spinner";
import { useTRPC } from "@/ui/trpc";

export type QuestionTalkProps = {
  programmeId: string;
  assessmentId: string;
  itemId: string;
  task: QuestionTask | null;
  isFrozen: boolean;
};

/** Comments on one question, and who is asked for its answer; fetched when somebody opens it. */
export const QuestionTalk = (props: QuestionTalkProps) => {
  const { programmeId, assessmentId, itemId } = props;
  const trpc = useTRPC();
  const { data, error, refetch } = useQuery(
    trpc.assessment.questionTalk.queryOptions({ programmeId, assessmentId, itemId }),
  );
  return (
    <section
      aria-label={`Talk about ${itemId}`}
      className="mt-3 grid gap-x-8 gap-y-4 border-t border-line pt-3 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]"
    >
      {data && (
        <>
          <QuestionComments data={data} key={itemId} {...{ programmeId, assessmentId, itemId }} />
          <QuestionAsk data={data} key={`ask ${itemId}`} {...props} />
        </>
      )}
      {!data && !error && (
        <output className="flex items-center gap-2 text-ink-2">
          <Spinner /> Reading the comments
        </output>
      )}
      {!data && error && (
        <p>
          {error.message} <Button onClick={() => refetch()}>Try again</Button>
        </p>
      )}
    </section>
  );
};
