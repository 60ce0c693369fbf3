"use client";

import { useEffect, useId, useRef } from "react";
import type { Capability, Criterion } from "@/domain/framework/maturity-model";
import { AnswerButtons } from "@/ui/assessment/answer-buttons";
import { ANSWER_BY_LABEL } from "@/ui/assessment/answer-words";
import type { Backing } from "@/ui/assessment/use-backing";
import { CompensatedForm } from "@/ui/assessment/compensated-form";
import { ConflictChoice } from "@/ui/assessment/conflict-choice";
import { InheritedAnswer } from "@/ui/assessment/inherited-answer";
import { NotApplicableForm } from "@/ui/assessment/not-applicable-form";
import { QuestionDetails } from "@/ui/assessment/question-details";
import { QuestionFoot } from "@/ui/assessment/question-foot";
import type { Question } from "@/ui/assessment/answer-desk";
import type { Answering } from "@/ui/assessment/use-answering";
import type { Talk } from "@/ui/assessment/use-talk";
import type { Outbox } from "@/ui/assessment/answer-outbox";
import { Chip } from "@/ui/kit/chip";

export type QuestionCardProps = {
  criterion: Criterion;
  capability: Capability;
  question: Question;
  /** Answered for the group or the organisation, and not answered differently here so far. */
  isInherited: boolean;
  /** Name of the site or “Group North”; null for the organisation's own assessment. */
  siteName: string | null;
  talk: Talk;
  backing: Backing;
  /** Why no answer can be given; null when it can. */
  reason: string | null;
  answering: Answering;
  outbox: Outbox;
};

/** The current question, open for an answer. */
export const QuestionCard = (props: QuestionCardProps) => {
  const { criterion, capability, question, isInherited, siteName, talk, reason, answering, outbox } = props;
  const { id } = criterion;
  const { answer, pending } = question;
  const { form, takesFocus, isDetailsOpen } = answering;
  const isConflict = pending?.state.kind === "conflict";
  const textId = useId();
  const card = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const open = card.current;
    if (takesFocus && form === null && !open?.contains(document.activeElement))
      open?.focus({ preventScroll: true });
    open?.scrollIntoView({ block: "nearest" });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- what opens inside comes into view too
  }, [takesFocus, form, isDetailsOpen, isConflict, talk.isOpen]);
  const isOwn = !isInherited || answering.isDiffering(id);
  return (
    <fieldset
      aria-labelledby={textId}
      className="relative min-w-0 scroll-my-24 border-l-[3px] border-accent bg-raised py-3 pr-4 pl-[13px] outline-none focus-visible:inset-ring-2 focus-visible:inset-ring-accent"
      ref={card}
      tabIndex={-1}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-3">
        <span className="font-medium text-ink-2">{id}</span>
        <span>maturity level {criterion.level}</span>
        <span>{ANSWER_BY_LABEL[criterion.answerBy]}</span>
        <span>asked of {criterion.who.join(", ")}</span>
        {criterion.safety && <Chip tone="outlined">safety</Chip>}
      </p>
      <p className="mt-1 max-w-[72ch] text-title font-semibold max-md:text-question" id={textId}>
        {criterion.text}
      </p>
      {!isOwn && (
        <InheritedAnswer
          inherited={question.inherited}
          onDiffer={answering.differHere}
          reason={reason}
          siteName={siteName ?? ""}
        />
      )}
      {isOwn && (
        <AnswerButtons onChoose={answering.choose} reason={reason} value={form ?? answer?.value ?? null} />
      )}
      {form === "not-applicable" && (
        <NotApplicableForm
          before={answer}
          draftKey={answering.draftKeyOf(id, "reason")}
          onClose={answering.closeForm}
          onGive={answering.give}
        />
      )}
      {form === "compensated" && (
        <CompensatedForm
          backing={props.backing}
          before={answer}
          criterionId={id}
          draftKeyOf={(field) => answering.draftKeyOf(id, field)}
          onClose={answering.closeForm}
          onGive={answering.give}
          suggestions={capability.compensations}
        />
      )}
      {pending?.state.kind === "conflict" && (
        <ConflictChoice
          mine={pending.wanted}
          onKeepMine={() => outbox.decide(id, "kept-mine")}
          onTakeTheirs={() => outbox.decide(id, "dropped")}
          theirs={pending.state.stored}
        />
      )}
      <QuestionFoot {...props} />
      {isOwn && answer !== null && props.backing.evidenceOf(id, "here")}
      {!isOwn &&
        question.inherited &&
        props.backing.evidenceOf(id, question.inherited.from === "organisation" ? "organisation" : "group")}
      {talk.isOpen && talk.Panel && (
        <talk.Panel
          assessmentId={talk.assessmentId}
          isFrozen={talk.isFrozen}
          itemId={id}
          programmeId={talk.programmeId}
          task={talk.notes.noteOf(id)?.task ?? null}
        />
      )}
      {isDetailsOpen && (
        <QuestionDetails
          answer={isOwn ? answer : (question.inherited?.stored.answer ?? null)}
          capability={capability}
          criterion={criterion}
          isReadOnly={reason !== null || !isOwn}
          onNote={(noted) => answering.note(id, noted)}
        />
      )}
    </fieldset>
  );
};
