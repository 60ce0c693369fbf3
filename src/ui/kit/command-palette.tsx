"use client";
import { Dialog } from "radix-ui";
import type { PaletteItem } from "./palette-item";
import { PaletteSearch } from "./palette-search";

export type CommandPaletteProps = {
  items: readonly PaletteItem[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Words, ids and questions in one field. */
export function CommandPalette({ items, open, onOpenChange }: CommandPaletteProps) {
  return (
    <Dialog.Root onOpenChange={onOpenChange} open={open}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-ink/30" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[12dvh] z-40 mx-auto max-w-160 rounded-dialog bg-raised pb-2 shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">Search or jump to</Dialog.Title>
          <PaletteSearch items={items} onDone={() => onOpenChange(false)} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
