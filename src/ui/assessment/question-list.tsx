"use client";

import { useState } from "react";
import type { Criterion } from "@/domain/framework/maturity-model";
import type { AnswerDesk } from "@/ui/assessment/answer-desk";
import type { Backing } from "@/ui/assessment/use-backing";
import type { Outbox } from "@/ui/assessment/answer-outbox";
import { PhoneSteps } from "@/ui/assessment/phone-steps";
import { QuestionCard } from "@/ui/assessment/question-card";
import { QuestionGroupSection } from "@/ui/assessment/question-group-section";
import type { Talk } from "@/ui/assessment/use-talk";
import { shownGroups, type View } from "@/ui/assessment/shown-groups";
import type { Answering } from "@/ui/assessment/use-answering";

type Props = {
  desk: AnswerDesk;
  view: View;
  answering: Answering;
  outbox: Outbox;
  siteName: string | null;
  talk: Talk;
  backing: Backing;
  /** Why no answer can be given; null when it can. */
  reason: string | null;
  onFold: (groupId: string) => void;
  onGoBeyond: (capabilityId: string) => void;
};

/** All questions in their groups, the current one open; on a phone the current one alone. */
export const QuestionList = (props: Props) => {
  const { desk, view, answering, outbox, siteName, talk, backing, reason, onFold, onGoBeyond } = props;
  const [isList, setList] = useState(false);
  const { current, select, step } = answering;
  const cardOf = (criterion: Criterion) => (
    <QuestionCard
      answering={answering}
      backing={backing}
      capability={desk.sheet.index.capability(criterion.capabilityId)}
      criterion={criterion}
      isInherited={!desk.isOwn(criterion.id)}
      outbox={outbox}
      question={desk.questionOf(criterion.id)}
      reason={reason}
      siteName={siteName}
      talk={talk}
    />
  );
  return (
    <div className="flex min-w-0 flex-col gap-4">
      {shownGroups(desk, view).map((group) => (
        <QuestionGroupSection
          cardOf={cardOf}
          current={current}
          group={group}
          isClaimed={backing.isClaimed}
          isFiltered={view.show !== null || view.only !== null}
          isList={isList}
          key={group.id}
          onFold={onFold}
          onGoBeyond={onGoBeyond}
          onSelect={select}
          questionOf={desk.questionOf}
          noteOf={talk.notes.noteOf}
          sheet={desk.sheet}
        />
      ))}
      <PhoneSteps isList={isList} onList={() => setList(!isList)} onStep={current === null ? null : step} />
    </div>
  );
};
