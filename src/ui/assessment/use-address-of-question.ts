"use client";

import { useCallback, useEffect, useRef } from "react";

const ADDRESS_AFTER_MS = 400;

/** Writes the current question into the address once the keys rest: browsers limit how often that may happen. */
export const useAddressOfQuestion = (
  patch: (values: { q: string }) => void,
): ((criterionId: string) => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const waiting = useRef<string | null>(null);
  const write = useCallback(() => {
    clearTimeout(timer.current);
    if (waiting.current !== null) patch({ q: waiting.current });
    waiting.current = null;
  }, [patch]);
  useEffect(() => {
    // Written while a link is being followed, the address would call the way back.
    document.addEventListener("click", write, { capture: true });
    return () => {
      document.removeEventListener("click", write, { capture: true });
      clearTimeout(timer.current);
    };
  }, [write]);
  return useCallback(
    (q) => {
      clearTimeout(timer.current);
      waiting.current = q;
      timer.current = setTimeout(write, ADDRESS_AFTER_MS);
    },
    [write],
  );
};
