"use client";

import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { QuestionNoteOutput } from "@/ui/assessment/assessment-output";
import { useTRPC } from "@/ui/trpc";

/** What a list of questions can be narrowed to. */
export const ABOUT = ["review", "mine", "comments"] as const;
export type About = (typeof ABOUT)[number];

export type QuestionNotes = {
  readonly noteOf: (itemId: string) => QuestionNoteOutput | undefined;
  readonly idsOf: (about: About) => ReadonlySet<string>;
};

const OTHERS_EVERY_MS = 20_000;

/** Comments, reviews and tasks of one assessment, by question; follows what others write. */
export const useQuestionNotes = (
  programmeId: string,
  { id, userId }: { id: string; userId: string },
): QuestionNotes => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.assessment.questionNotes.queryOptions({ programmeId, assessmentId: id }),
    refetchInterval: OTHERS_EVERY_MS,
  });
  return useMemo(() => {
    const notes = data ?? [];
    const byItem = new Map(notes.map((note) => [note.itemId, note]));
    const ids = (wanted: (note: QuestionNoteOutput) => boolean) =>
      new Set(notes.filter(wanted).map(({ itemId }) => itemId));
    const sets: Record<About, ReadonlySet<string>> = {
      review: ids(({ task }) => task?.isForReview ?? false),
      mine: ids(({ task }) => task?.assigneeId === userId),
      comments: ids(({ openComments }) => openComments > 0),
    };
    return { noteOf: (itemId) => byItem.get(itemId), idsOf: (about) => sets[about] };
  }, [data, userId]);
};
