"use client";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Dialog, type DialogProps } from "./dialog";

export type FormDialogProps = Pick<DialogProps, "title" | "description" | "wide" | "children"> & {
  /** Id of the form inside, which the button submits. */
  formId: string;
  /** On the button: "Add site". */
  save: string;
  isSaving: boolean;
  /** Further buttons, before Cancel. */
  actions?: ReactNode;
  onClose: () => void;
};

/** A dialog that is there while it is mounted, around one form. */
export function FormDialog({ formId, save, isSaving, actions, onClose, ...dialog }: FormDialogProps) {
  return (
    <Dialog
      {...dialog}
      actions={
        <>
          {actions}
          <Button onClick={onClose}>Cancel</Button>
          <Button busy={isSaving ? "Saving…" : undefined} form={formId} type="submit" variant="primary">
            {save}
          </Button>
        </>
      }
      onOpenChange={(open) => !open && onClose()}
      open
    />
  );
}
