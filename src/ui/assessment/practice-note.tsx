"use client";

import { useState } from "react";
import { TextAreaField } from "@/ui/kit/text-area-field";

type Props = {
  kept: string;
  /** It says why something does not apply, and may not be left empty. */
  isReason: boolean;
  isReadOnly: boolean;
  onSave: (text: string) => void;
};

/** What is being typed, and the note that stood there when the typing began. */
type Draft = { readonly text: string; readonly over: string };

/** Saved on leaving the field. A note that somebody else wrote in the meantime is shown before this one replaces it. */
export const PracticeNote = ({ kept, isReason, isReadOnly, onSave }: Props) => {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [error, setError] = useState<string>();
  const save = () => {
    const text = draft?.text ?? kept;
    const isBare = isReason && text.trim() === "";
    setError(isBare ? "Say why this does not apply here." : undefined);
    if (draft !== null && draft.over !== kept) {
      setError(
        `Not saved: this was written in the meantime: “${kept}”. Leave the field again to replace it with yours.`,
      );
      setDraft({ text, over: kept });
    } else if (draft !== null && !isBare) {
      onSave(text);
      setDraft(null);
    }
  };
  return (
    <div className="max-w-2xl">
      <TextAreaField
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the key that asked for the reason leads here
        autoFocus={isReason && kept === ""}
        error={error}
        help="Saved when you leave the field; Esc goes back to the list."
        label={isReason ? "Why does this not apply here?" : "Note: what the answer rests on"}
        maxLength={4000}
        onBlur={save}
        onChange={({ target }) => setDraft({ over: draft?.over ?? kept, text: target.value })}
        onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        readOnly={isReadOnly}
        rows={2}
        value={draft?.text ?? kept}
      />
    </div>
  );
};
