"use client";
import { createContext, type ReactNode, use, useCallback, useEffect, useState } from "react";
import type { ToastMessage } from "./toast";
import type { ShownToast } from "./toasts";
import { useFetched } from "./use-fetched";

const ToastContext = createContext<(message: ToastMessage) => void>(() => {});

const fetchToasts = () => import("./toasts").then((module) => module.Toasts);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly ShownToast[]>([]);
  const [Toasts, askForToasts] = useFetched(fetchToasts);
  const say = useCallback(
    (message: ToastMessage) => {
      setShown((before) => [...before, { ...message, id: (before.at(-1)?.id ?? 0) + 1 }]);
      void askForToasts();
    },
    [askForToasts],
  );
  const dismiss = (id: number) => setShown((before) => before.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={say}>
      {children}
      {Toasts && <Toasts onDismiss={dismiss} shown={shown} />}
    </ToastContext>
  );
}

/**
 * Says what happened and offers the way back. A screen that may speak fetches the code once it is drawn: the message
 * may be that the network is gone.
 */
export const useToast = (): ((message: ToastMessage) => void) => {
  useEffect(() => {
    fetchToasts().catch(() => {});
  }, []);
  return use(ToastContext);
};
