"use client";
import { X } from "lucide-react";
import { Toast as Primitive } from "radix-ui";
import { IconButton } from "./icon-button";
import { DoneMark, StopMark } from "./marks";

export type ToastMessage = {
  /** What happened: "Plan 14 accepted. 6 packages moved." */
  text: string;
  /** What is kept and what to do. */
  detail?: string;
  /** An error stays until it is closed. */
  error?: boolean;
  /** The way back, for example "Undo". */
  actions?: readonly { label: string; onSelect: () => void }[];
};

const LEAVES_AFTER_MS = 8000;

export function Toast({
  text,
  detail,
  error,
  actions = [],
  onDismiss,
}: ToastMessage & { onDismiss: () => void }) {
  return (
    <Primitive.Root
      className="flex items-start gap-3 rounded-panel bg-raised py-2 pr-2 pl-4 shadow-float"
      duration={error ? Infinity : LEAVES_AFTER_MS}
      onOpenChange={(open) => !open && onDismiss()}
      type={error ? "foreground" : "background"}
    >
      <span className="mt-2 flex w-3.5 justify-center">{error ? <StopMark size={12} /> : <DoneMark />}</span>
      <div className="min-w-0 flex-1 py-1.5">
        <Primitive.Title className={error ? "font-semibold" : undefined}>{text}</Primitive.Title>
        {detail !== undefined && (
          <Primitive.Description className="text-ink-2">{detail}</Primitive.Description>
        )}
      </div>
      {actions.map(({ label, onSelect }) => (
        <Primitive.Action altText={label} asChild key={label} onClick={onSelect}>
          <button
            className="h-8 font-medium whitespace-nowrap text-accent hover:text-accent-strong"
            type="button"
          >
            {label}
          </button>
        </Primitive.Action>
      ))}
      <Primitive.Close asChild>
        <IconButton label="Close">
          <X aria-hidden="true" size={14} />
        </IconButton>
      </Primitive.Close>
    </Primitive.Root>
  );
}
