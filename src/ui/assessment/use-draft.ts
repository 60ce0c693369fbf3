"use client";

import { useState } from "react";
import { readDraft, writeDraft } from "@/ui/assessment/draft-store";

/**
 * A text that outlives a reload until it is given or given up. Read in the browser alone: use it in what is opened there.
 * @param start what stands in the field without a draft.
 */
export const useDraft = (key: string, start: string) => {
  const [text, setText] = useState(() => readDraft(key) ?? start);
  return {
    text,
    change: (next: string) => {
      setText(next);
      writeDraft(key, next === start ? "" : next);
    },
    /** The field is done with: saved, or given up. */
    drop: () => {
      setText(start);
      writeDraft(key, "");
    },
  };
};
