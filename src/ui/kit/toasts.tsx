"use client";
import { Toast as Primitive } from "radix-ui";
import { Toast, type ToastMessage } from "./toast";

export type ShownToast = ToastMessage & { id: number };

type ToastsProps = { shown: readonly ShownToast[]; onDismiss: (id: number) => void };

export function Toasts({ shown, onDismiss }: ToastsProps) {
  return (
    <Primitive.Provider label="Message" swipeDirection="down">
      {shown.map(({ id, ...message }) => (
        <Toast key={id} {...message} onDismiss={() => onDismiss(id)} />
      ))}
      <Primitive.Viewport className="fixed bottom-4 left-1/2 z-50 flex w-[560px] max-w-[calc(100vw-32px)] -translate-x-1/2 flex-col gap-3 outline-none max-md:bottom-20 print:hidden" />
    </Primitive.Provider>
  );
}
