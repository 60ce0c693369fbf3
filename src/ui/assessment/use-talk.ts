"use client";

import { useState, type ComponentType } from "react";
import type { AssessmentOutput } from "@/ui/assessment/assessment-output";
import type { QuestionTalkProps } from "@/ui/assessment/question-talk";
import { useQuestionNotes, type QuestionNotes } from "@/ui/assessment/use-question-notes";
import { useFetched } from "@/ui/kit/use-fetched";

/** What people say beside the answers; open or not for all questions alike, so that it stays open on the way through them. */
export type Talk = {
  readonly programmeId: string;
  readonly assessmentId: string;
  readonly isFrozen: boolean;
  readonly notes: QuestionNotes;
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Null until its code is here. */
  readonly Panel: ComponentType<QuestionTalkProps> | null;
};

const fetchTalk = () => import("@/ui/assessment/question-talk").then(({ QuestionTalk }) => QuestionTalk);

export const useTalk = (programmeId: string, page: AssessmentOutput): Talk => {
  const notes = useQuestionNotes(programmeId, page);
  const [isOpen, setOpen] = useState(false);
  const [Panel, ask] = useFetched(fetchTalk);
  return {
    programmeId,
    assessmentId: page.id,
    isFrozen: page.frozenAt !== null,
    notes,
    isOpen,
    toggle: () => {
      setOpen(!isOpen);
      if (!isOpen) void ask();
    },
    Panel,
  };
};
