"use client";

import { useSyncExternalStore } from "react";
import type { StoredPractice } from "@/domain/assessment/practice-answer";
import { AnsweringNotices } from "@/ui/assessment/answering-notices";
import { EMPTY_OUTBOX, type Outbox } from "@/ui/assessment/answer-outbox";
import { useAutosaveOf } from "@/ui/assessment/use-autosave-of";

type Props = { outbox: Outbox<StoredPractice>; onShow: (itemId: string) => void };

/** The state of saving, in the top bar and, where a person is needed, above the list. */
export const PracticesSaving = ({ outbox, onShow }: Props) => {
  const state = useSyncExternalStore(outbox.subscribe, outbox.state, () => EMPTY_OUTBOX);
  useAutosaveOf(state, onShow);
  return <AnsweringNotices onShow={onShow} state={state} />;
};
