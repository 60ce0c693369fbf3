"use client";
import { Toast as Primitive } from "radix-ui";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { Toast, type ToastMessage } from "./toast";

const ToastContext = createContext<(message: ToastMessage) => void>(() => {});

type Shown = ToastMessage & { id: number };

export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<readonly Shown[]>([]);
  const say = useCallback((message: ToastMessage) => {
    setShown((before) => [...before, { ...message, id: (before.at(-1)?.id ?? 0) + 1 }]);
  }, []);
  const dismiss = (id: number) => setShown((before) => before.filter((toast) => toast.id !== id));
  return (
    <ToastContext value={say}>
      <Primitive.Provider label="Message" swipeDirection="down">
        {children}
        {shown.map(({ id, ...message }) => (
          <Toast key={id} {...message} onDismiss={() => dismiss(id)} />
        ))}
        <Primitive.Viewport className="fixed bottom-4 left-1/2 z-50 flex w-[560px] max-w-[calc(100vw-32px)] -translate-x-1/2 flex-col gap-3 outline-none max-md:bottom-20 print:hidden" />
      </Primitive.Provider>
    </ToastContext>
  );
}

/** Says what happened and offers the way back. */
export const useToast = (): ((message: ToastMessage) => void) => use(ToastContext);
