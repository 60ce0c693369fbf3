"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { ANSWER_VALUES } from "@/domain/assessment/answer";
import { messageOf } from "@/ui/api-error";
import { AnswerMark } from "@/ui/assessment/answer-mark";
import type { QuestionsForMeOutput } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";
import { questionsHeadline } from "@/ui/assessment/questions-words";
import { Button } from "@/ui/kit/button";
import { ButtonLink } from "@/ui/kit/button-link";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { EmptyState } from "@/ui/kit/empty-state";
import { ExceptionText } from "@/ui/kit/exception-text";
import { Figure } from "@/ui/kit/figure";
import { PageHeadline } from "@/ui/kit/page-headline";
import { Panel } from "@/ui/kit/panel";
import { useToast } from "@/ui/kit/toast-provider";
import { useTRPC } from "@/ui/trpc";

type Props = { programmeId: string; initial: QuestionsForMeOutput };
type Asked = QuestionsForMeOutput["questions"][number];

const Answer = ({ question: { value } }: { question: Asked }) => (
  <AnswerMark standing={ANSWER_VALUES.find((each) => each === value) ?? "not-answered"} />
);

const Due = ({ dueOn, today }: { dueOn: string | null; today: string }) => {
  if (dueOn === null) return "–";
  if (dueOn < today) return <ExceptionText tone="attention">was due {dayWords(dueOn)}</ExceptionText>;
  return dueOn === today ? "today" : dayWords(dueOn);
};

/** Every question that the reader is asked to answer, over all assessments, the next due first. */
export const QuestionsForYouPage = ({ programmeId, initial }: Props) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const say = useToast();
  const { data } = useQuery({
    ...trpc.assessment.questionsForMe.queryOptions({ programmeId }),
    initialData: initial,
  });
  const takeOff = useMutation(
    trpc.assessment.askMember.mutationOptions({
      onSuccess: () => say({ text: "Taken off your list." }),
      onError: (error) => say({ text: messageOf(error), error: true }),
      onSettled: () => queryClient.invalidateQueries({ queryKey: trpc.assessment.pathKey() }),
    }),
  );
  const columns: DataColumn<Asked>[] = [
    {
      id: "question",
      head: "Question",
      cell: ({ assessmentId, itemId, text, isOwnModel }) => (
        <span className="block max-w-[72ch] py-1">
          <Figure
            href={
              `/programmes/${programmeId}/assessments/${isOwnModel ? "answers" : "practices"}/${assessmentId}?q=${encodeURIComponent(itemId)}` as Route
            }
          >
            {itemId}
          </Figure>{" "}
          {text}
        </span>
      ),
    },
    {
      id: "where",
      head: "Where",
      cell: ({ placeName, assessmentName }) => (
        <>
          {placeName}
          <span className="block text-small text-ink-3">{assessmentName}</span>
        </>
      ),
    },
    { id: "answer", head: "Answer", from: "md", cell: (question) => <Answer question={question} /> },
    { id: "due", head: "Due", cell: ({ dueOn }) => <Due dueOn={dueOn} today={data.today} /> },
    {
      id: "asked",
      head: "Asked by",
      from: "lg",
      cell: ({ askedBy, isForReview, openComments }) => (
        <>
          {askedBy}
          <span className="block text-small text-ink-3">
            {[
              isForReview && "for review",
              openComments > 0 && `${openComments} open ${openComments === 1 ? "comment" : "comments"}`,
            ]
              .filter(Boolean)
              .join(", ")}
          </span>
        </>
      ),
    },
    {
      id: "done",
      head: <span className="sr-only">Done</span>,
      align: "right",
      cell: ({ assessmentId, itemId, isForReview, version }) => (
        <Button
          aria-label={`Done, take ${itemId} off my list`}
          onClick={() =>
            takeOff.mutate({
              programmeId,
              assessmentId,
              itemId,
              assigneeId: null,
              dueOn: null,
              isForReview,
              expectedVersion: version,
            })
          }
          size="small"
        >
          Done
        </Button>
      ),
    },
  ];
  return (
    <>
      <PageHeadline answer={questionsHeadline(data)}>
        Colleagues asked you for these answers. A question stays here until you or they take it off the list.
      </PageHeadline>
      <Panel aside={data.questions.length > 0 && `${data.questions.length}`} flush title="Questions for you">
        {data.questions.length === 0 ? (
          <EmptyState
            actions={
              <ButtonLink href={`/programmes/${programmeId}/assessments/answers` as Route}>
                See the assessments
              </ButtonLink>
            }
            title="Nobody asks you anything"
            why="When somebody needs an answer that you know, they open “Talk” on the question, choose you and a day, and it stands here."
          />
        ) : (
          <DataTable
            columns={columns}
            label="Questions for you"
            rowHeight={56}
            rowKey={({ assessmentId, itemId }) => `${assessmentId}/${itemId}`}
            rows={data.questions}
          />
        )}
      </Panel>
    </>
  );
};
