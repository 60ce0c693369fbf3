"use client";

import { useState } from "react";
import { STANDINGS } from "@/domain/assessment/standing";
import type { Criterion } from "@/domain/framework/maturity-model";
import { AnsweringAside } from "@/ui/assessment/answering-aside";
import { AnsweringHead } from "@/ui/assessment/answering-head";
import { AnsweringNotices } from "@/ui/assessment/answering-notices";
import type { AssessmentOutput, QuestionnaireOutput } from "@/ui/assessment/assessment-output";
import { PhoneSteps } from "@/ui/assessment/phone-steps";
import { QuestionCard } from "@/ui/assessment/question-card";
import { QuestionGroupSection } from "@/ui/assessment/question-group-section";
import { shownGroups } from "@/ui/assessment/shown-groups";
import { useAddressOfQuestion } from "@/ui/assessment/use-address-of-question";
import { useAnswerKeys } from "@/ui/assessment/use-answer-keys";
import { useAnswerDesk } from "@/ui/assessment/use-answer-desk";
import { useAnswering } from "@/ui/assessment/use-answering";
import { useAutosaveOf } from "@/ui/assessment/use-autosave-of";
import { useStaleOnLeave } from "@/ui/assessment/use-stale-on-leave";
import { Button } from "@/ui/kit/button";
import { Key } from "@/ui/kit/key";
import { useUrlParams } from "@/ui/kit/use-url-params";

type Props = { programmeId: string; initial: AssessmentOutput; questionnaire: QuestionnaireOutput };

const reasonOf = ({ frozenAt, mayAnswer }: AssessmentOutput): string | null => {
  if (frozenAt !== null) return "It takes no more answers.";
  return mayAnswer ? null : "Your role reads answers; a facilitator or contributor gives them.";
};

const toggled = (ids: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
};

/** Answering one assessment, question by question, with the keyboard alone. */
export const AnsweringPage = ({ programmeId, initial, questionnaire }: Props) => {
  const [params, patchParams] = useUrlParams();
  const beyond = params.get("beyond") ?? "";
  const show = STANDINGS.find((standing) => standing === params.get("show")) ?? null;
  const live = useAnswerDesk({ programmeId, initial, questionnaire, beyond });
  const { page, desk, outbox, outboxState } = live;
  const { sheet, questionOf } = desk;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const view = { show, unfolded };
  const [isList, setList] = useState(false);
  const reason = reasonOf(page);
  const answering = useAnswering({
    ...live,
    view,
    mayAnswer: reason === null,
    initial: params.get("q"),
    onMove: useAddressOfQuestion(patchParams),
  });
  const { current, select, nextOpen } = answering;
  useAnswerKeys({ ...answering, answer: answering.choose, openDetails: answering.toggleDetails });
  useAutosaveOf(outboxState, select);
  useStaleOnLeave();
  const cardOf = (criterion: Criterion) => (
    <QuestionCard
      answering={answering}
      capability={sheet.index.capability(criterion.capabilityId)}
      criterion={criterion}
      isInherited={!desk.isOwn(criterion.id)}
      outbox={outbox}
      question={questionOf(criterion.id)}
      reason={reason}
      siteName={page.siteName}
    />
  );
  return (
    <>
      <AnsweringHead
        base={`/programmes/${programmeId}/assessments`}
        page={page}
        reason={reason}
        sheet={sheet}
      />
      <AnsweringNotices onShow={select} state={outboxState} />
      {current === null && nextOpen !== null && reason === null && (
        <p className="mb-4">
          <Button onClick={answering.goToOpen} variant="primary">
            Go on with {nextOpen} <Key>O</Key>
          </Button>
        </p>
      )}
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_232px] xl:grid-cols-[minmax(0,1fr)_272px]">
        <div className="flex min-w-0 flex-col gap-4">
          {shownGroups(desk, view).map((group) => (
            <QuestionGroupSection
              cardOf={cardOf}
              current={current}
              group={group}
              isFiltered={show !== null}
              isList={isList}
              key={group.id}
              onFold={(id) => setUnfolded(toggled(unfolded, id))}
              onGoBeyond={(id) => patchParams({ beyond: beyond === "" ? id : `${beyond},${id}` })}
              onSelect={select}
              questionOf={questionOf}
              sheet={sheet}
            />
          ))}
          <PhoneSteps isList={isList} onList={() => setList(!isList)} onStep={answering.step} />
        </div>
        <AnsweringAside
          onSelect={select}
          onShow={(standing) => patchParams({ show: standing })}
          sheet={sheet}
          show={show}
        />
      </div>
    </>
  );
};
