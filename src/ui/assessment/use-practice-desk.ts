"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { storedOfConflict } from "@/domain/assessment/answer-conflict";
import {
  practiceAnswer,
  storedPractice,
  type PracticeAnswer,
  type StoredPractice,
} from "@/domain/assessment/practice-answer";
import { catalogueIndex } from "@/domain/framework/catalogue-index";
import type { ApiError } from "@/ui/api-error";
import { createOutbox, type Outbox } from "@/ui/assessment/answer-outbox";
import type { SendOutcome } from "@/ui/assessment/answer-queue";
import { deviceStore } from "@/ui/assessment/device-store";
import { inheritedPractices } from "@/ui/assessment/inherited-practices";
import { keptPrefix, pendingShape } from "@/ui/assessment/kept-answers";
import type { PracticeCursor } from "@/ui/assessment/practice-cursor";
import { createPracticeDesk, type Practice, type PracticeDesk } from "@/ui/assessment/practice-desk";
import type { Judgement, PracticeAnswersOutput, PracticesOutput } from "@/ui/assessment/practice-output";
import { sectionsOf, type SectionFigure } from "@/ui/assessment/practice-sections";
import { sendOutcome } from "@/ui/assessment/send-outcome";
import { useTRPC } from "@/ui/trpc";

const OTHERS_EVERY_MS = 20_000;

const PENDING_PRACTICE = pendingShape(storedPractice, practiceAnswer);

const later = (act: () => void, delayMs: number) => {
  const timer = setTimeout(act, delayMs);
  return () => clearTimeout(timer);
};

const withStored = (
  page: PracticeAnswersOutput,
  itemId: string,
  stored: StoredPractice | null,
): PracticeAnswersOutput => ({
  ...page,
  answers: [...page.answers.filter((answer) => answer.itemId !== itemId), ...(stored ? [stored] : [])],
});

type Place = { programmeId: string; assessmentId: string };

/** Sends to the API and puts what it acknowledges where everybody on this screen looks. */
const useSend = (place: Place, desk: PracticeDesk) => {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { queryKey } = trpc.practice.answers.queryOptions(place);
  // Without "always" a mutation waits inside the library for the browser to say "online", and is lost with the page.
  const mutation = trpc.practice.answerPractice.mutationOptions({ networkMode: "always", retry: false });
  const remember = async (itemId: string, stored: StoredPractice | null) => {
    // An answer of the server that was on its way before this one would bring back the old state.
    await queryClient.cancelQueries({ queryKey });
    desk.remember(itemId, stored);
    queryClient.setQueryData(queryKey, (before) => before && withStored(before, itemId, stored));
  };
  return async (
    itemId: string,
    answer: PracticeAnswer | null,
    expectedVersion: number | null,
  ): Promise<SendOutcome<StoredPractice>> => {
    try {
      const stored = await queryClient
        .getMutationCache()
        .build(queryClient, mutation)
        .execute({ ...place, itemId, answer, expectedVersion });
      await remember(itemId, stored);
      return { kind: "acknowledged", version: stored?.version ?? null };
    } catch (error) {
      const outcome = sendOutcome(error as ApiError, (detail) => storedOfConflict(storedPractice, detail));
      if (outcome.kind === "conflicted") await remember(itemId, outcome.stored);
      return outcome;
    }
  };
};

export type LivePractices = { readonly desk: PracticeDesk; readonly outbox: Outbox<StoredPractice> };

/** The desk of one assessment and the outbox that saves from it; both live as long as the screen. */
export const usePracticeDesk = (programmeId: string, initial: PracticesOutput): LivePractices => {
  const place = { programmeId, assessmentId: initial.id };
  const [desk] = useState(() =>
    createPracticeDesk(
      sectionsOf(catalogueIndex(initial.catalogue), initial.scale),
      initial.answers,
      inheritedPractices(initial),
    ),
  );
  const send = useSend(place, desk);
  const [outbox] = useState(() =>
    createOutbox({
      send,
      store: deviceStore(),
      shape: PENDING_PRACTICE,
      prefix: keptPrefix(initial.userId, initial.id),
      now: Date.now,
      later,
    }),
  );
  useEffect(() => {
    const unfollow = desk.follow(outbox);
    const stop = outbox.start();
    window.addEventListener("online", outbox.tryNow);
    return () => {
      stop();
      unfollow();
      window.removeEventListener("online", outbox.tryNow);
    };
  }, [desk, outbox]);
  return { desk, outbox };
};

/** Hears what others answer and decide; redraws only what they changed. */
export const useOthers = (
  programmeId: string,
  { id, answers, judgement, frozenAt }: PracticesOutput,
  desk: PracticeDesk,
): { judgement: Judgement; frozenAt: string | null } => {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.practice.answers.queryOptions({ programmeId, assessmentId: id }),
    initialData: { answers, judgement, frozenAt },
    refetchInterval: OTHERS_EVERY_MS,
  });
  useEffect(() => desk.receive(data.answers), [desk, data.answers]);
  return data;
};

export const usePractice = (desk: PracticeDesk, itemId: string): Practice => {
  const read = () => desk.practiceOf(itemId);
  return useSyncExternalStore(desk.subscribe, read, read);
};

export const useSectionFigure = (desk: PracticeDesk, sectionId: string): SectionFigure | undefined => {
  const read = () => desk.figureOf(sectionId);
  return useSyncExternalStore(desk.subscribe, read, read);
};

export const useFigures = (desk: PracticeDesk): ReadonlyMap<string, SectionFigure> =>
  useSyncExternalStore(desk.subscribe, desk.figures, desk.figures);

/** Id of the section that the cursor is in; changes with the section, not with every step. */
export const useSectionAt = (desk: PracticeDesk, cursor: PracticeCursor): string | null => {
  const read = () => desk.sections.sectionOf(cursor.at() ?? "")?.id ?? null;
  return useSyncExternalStore(cursor.subscribe, read, read);
};
