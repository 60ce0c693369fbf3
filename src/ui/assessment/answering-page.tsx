"use client";

import { useMemo, useState, type ReactNode } from "react";
import { STANDINGS } from "@/domain/assessment/standing";
import { answerDrafts } from "@/ui/assessment/answer-drafts";
import { AnsweringAside } from "@/ui/assessment/answering-aside";
import { AnsweringHead } from "@/ui/assessment/answering-head";
import { AnsweringNotices } from "@/ui/assessment/answering-notices";
import type { AssessmentOutput, QuestionnaireOutput } from "@/ui/assessment/assessment-output";
import { useBacking, type EvidencePlace } from "@/ui/assessment/use-backing";
import { QuestionList } from "@/ui/assessment/question-list";
import { useAddressOfQuestion } from "@/ui/assessment/use-address-of-question";
import { useAnswerDesk } from "@/ui/assessment/use-answer-desk";
import { useAnswerKeys } from "@/ui/assessment/use-answer-keys";
import { useAnswering } from "@/ui/assessment/use-answering";
import { useAutosaveOf } from "@/ui/assessment/use-autosave-of";
import { ABOUT } from "@/ui/assessment/use-question-notes";
import { useTalk } from "@/ui/assessment/use-talk";
import { useStaleOnLeave } from "@/ui/assessment/use-stale-on-leave";
import { KeyHint } from "@/ui/assessment/key-hint";
import { Button } from "@/ui/kit/button";
import { useUrlParams } from "@/ui/kit/use-url-params";

type Props = {
  programmeId: string;
  initial: AssessmentOutput;
  questionnaire: QuestionnaireOutput;
  /** What stands behind the answer of a question. */
  evidenceSlot?: (place: EvidencePlace) => ReactNode;
};

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
export const AnsweringPage = ({ programmeId, initial, questionnaire, evidenceSlot }: Props) => {
  const [params, patchParams] = useUrlParams();
  const beyond = params.get("beyond") ?? "";
  const show = STANDINGS.find((standing) => standing === params.get("show")) ?? null;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const live = useAnswerDesk({ programmeId, initial, questionnaire, beyond });
  const { page, desk, outbox, outboxState } = live;
  const reason = reasonOf(page);
  const drafts = useMemo(() => answerDrafts(initial.userId, initial.id), [initial.userId, initial.id]);
  const talk = useTalk(programmeId, page);
  const about = ABOUT.find((each) => each === params.get("about")) ?? null;
  const view = { show, only: about && talk.notes.idsOf(about), unfolded };
  const answering = useAnswering({
    ...live,
    view,
    mayAnswer: reason === null,
    initial: params.get("q"),
    onMove: useAddressOfQuestion(patchParams),
    drafts,
  });
  const { current, select, nextOpen, goToOpen } = answering;
  useAnswerKeys({ ...answering, answer: answering.choose, openDetails: answering.toggleDetails });
  const backing = useBacking(programmeId, page, evidenceSlot);
  useAutosaveOf(outboxState, select);
  useStaleOnLeave();
  return (
    <>
      <AnsweringHead
        base={`/programmes/${programmeId}/assessments`}
        page={page}
        programmeId={programmeId}
        reason={reason}
        sheet={desk.sheet}
      />
      <AnsweringNotices onShow={select} state={outboxState} />
      {current === null && nextOpen !== null && reason === null && (
        <p className="mb-4">
          <Button onClick={goToOpen} variant="primary">
            Go on with {nextOpen}
            <KeyHint>O</KeyHint>
          </Button>
        </p>
      )}
      <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_208px] xl:grid-cols-[minmax(0,1fr)_272px]">
        <QuestionList
          answering={answering}
          backing={backing}
          desk={desk}
          onFold={(id) => setUnfolded(toggled(unfolded, id))}
          onGoBeyond={(id) => patchParams({ beyond: beyond === "" ? id : `${beyond},${id}` })}
          outbox={outbox}
          reason={reason}
          siteName={page.siteName}
          talk={talk}
          view={view}
        />
        <AnsweringAside
          about={about}
          notes={talk.notes}
          onAbout={(next) => patchParams({ about: next })}
          onSelect={select}
          onShow={(standing) => patchParams({ show: standing })}
          sheet={desk.sheet}
          show={show}
        />
      </div>
    </>
  );
};
