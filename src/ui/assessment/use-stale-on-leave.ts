"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";

/** Every other screen computes with the answers, so it asks the server anew after this one. */
export const useStaleOnLeave = (): void => {
  const queryClient = useQueryClient();
  useEffect(() => () => void queryClient.invalidateQueries(), [queryClient]);
};
