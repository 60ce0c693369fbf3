"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog } from "./dialog";
import { FormError } from "./form-error";

export type RemoveDialogProps = {
  name: string;
  /** What is lost with it. */
  description: ReactNode;
  isRemoving: boolean;
  error: string | undefined;
  onRemove: () => void;
  onClose: () => void;
};

/** Asks once before something is gone. */
export function RemoveDialog({ name, description, isRemoving, error, onRemove, onClose }: RemoveDialogProps) {
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>Keep {name}</Button>
          <Button busy={isRemoving ? "Removing…" : undefined} onClick={onRemove} variant="danger">
            Remove {name}
          </Button>
        </>
      }
      description={description}
      onOpenChange={(open) => !open && onClose()}
      open
      title={`Remove ${name}`}
    >
      <FormError message={error} />
    </Dialog>
  );
}
