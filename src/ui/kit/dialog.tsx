"use client";
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";

export type DialogProps = {
  title: string;
  /** One sentence; for something destructive what is lost and until when it can be restored. */
  description?: ReactNode;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
};

/** To the first thing to fill in; without one the focus stays where the dialog puts it. */
const focusFirstField = (event: Event) => {
  const content = event.currentTarget;
  if (!(content instanceof HTMLElement)) return;
  const field = content.querySelector<HTMLElement>(
    "form :is(input, textarea, [role=combobox], [role=radio]):not(:disabled, [readonly])",
  );
  if (field === null) return;
  event.preventDefault();
  field.focus();
};

/** Holds the focus until it is answered or closed. */
export function Dialog({ title, description, open, onOpenChange, actions, wide, children }: DialogProps) {
  return (
    <Primitive.Root onOpenChange={onOpenChange} open={open}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-ink/30" />
        <Primitive.Content
          {...(description === undefined && { "aria-describedby": undefined })}
          onOpenAutoFocus={focusFirstField}
          className={`fixed inset-x-4 top-[12dvh] z-40 mx-auto flex max-h-[76dvh] flex-col rounded-dialog bg-raised shadow-float outline-none ${wide ? "max-w-4xl" : "max-w-lg"}`}
        >
          <header className="flex items-start gap-2 py-3 pr-3 pl-6">
            <Primitive.Title className="flex-1 py-1 text-title font-semibold">{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton label="Close">
                <X aria-hidden="true" size={16} />
              </IconButton>
            </Primitive.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-6 pb-6">
            {description !== undefined && (
              <Primitive.Description className="mb-4 max-w-[72ch] text-ink-2 last:mb-0">
                {description}
              </Primitive.Description>
            )}
            {children}
          </div>
          {actions !== undefined && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-3">
              {actions}
            </footer>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
