"use client";

import type { Route } from "next";
import { AnswerMark } from "@/ui/assessment/answer-mark";
import type { ComparisonOutput } from "@/ui/assessment/assessment-output";
import { dayWords } from "@/ui/assessment/calendar-words";
import type { DataColumn } from "@/ui/kit/column";
import { DataTable } from "@/ui/kit/data-table";
import { Figure } from "@/ui/kit/figure";
import { Panel } from "@/ui/kit/panel";

type Props = { programmeId: string; data: ComparisonOutput };
type AnswerChange = ComparisonOutput["answers"][number];

const FROM = { here: "", group: ", for the group", organisation: ", for the organisation" } as const;

const Side = ({ answer }: { answer: AnswerChange["before"] }) => (
  <>
    <AnswerMark standing={answer?.standing ?? "not-answered"} />
    {answer && (
      <span className="block text-small text-ink-3">
        {answer.by}, {dayWords(answer.at)}
        {FROM[answer.place]}
      </span>
    )}
  </>
);

/** Every criterion that stands differently, with who answered it and when. */
export const CompareAnswers = ({ programmeId, data }: Props) => {
  const columns: DataColumn<AnswerChange>[] = [
    {
      id: "criterion",
      head: "Question",
      cell: ({ criterion }) => (
        <span className="block max-w-[60ch] py-1">
          <Figure
            href={
              `/programmes/${programmeId}/assessments/answers/${data.after.id}?q=${criterion.id}` as Route
            }
          >
            {criterion.id}
          </Figure>{" "}
          {criterion.text}
        </span>
      ),
    },
    { id: "then", head: `Then, ${dayWords(data.before.on)}`, cell: ({ before }) => <Side answer={before} /> },
    { id: "now", head: `Now, ${dayWords(data.after.on)}`, cell: ({ after }) => <Side answer={after} /> },
  ];
  return (
    <Panel aside={`${data.answers.length}`} flush title="Answers that changed">
      {data.answers.length === 0 ? (
        <p className="border-t border-line px-4 py-3 text-ink-2">Every answer stands as it stood.</p>
      ) : (
        <DataTable
          columns={columns}
          label="Answers that changed"
          rowHeight={56}
          rowKey={({ criterion }) => criterion.id}
          rows={data.answers}
        />
      )}
    </Panel>
  );
};
