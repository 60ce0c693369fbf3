"use client";

import { useCallback, useEffect, useRef } from "react";

const ADDRESS_AFTER_MS = 400;

/** Writes the current question into the address once the keys rest: browsers limit how often that may happen. */
export const useAddressOfQuestion = (
  patch: (values: { q: string }) => void,
): ((criterionId: string) => void) => {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useCallback(
    (q) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => patch({ q }), ADDRESS_AFTER_MS);
    },
    [patch],
  );
};
