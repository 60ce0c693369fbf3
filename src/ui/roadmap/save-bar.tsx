import { messageOf, type ApiError } from "@/ui/api-error";
import { Button } from "@/ui/kit/button";
import { ExceptionText } from "@/ui/kit/exception-text";
import { NOT_ALLOWED } from "@/ui/roadmap/not-allowed";

type Props = {
  changeCount: number;
  isSaving: boolean;
  error: ApiError | null;
  mayWrite: boolean;
  onSave: () => void;
  onDiscard: () => void;
};

/** Whether what stands in the grid is stored, and the way to store it. */
export const SaveBar = ({ changeCount, isSaving, error, mayWrite, onSave, onDiscard }: Props) => (
  <span className="inline-flex flex-wrap items-center justify-end gap-2">
    <output>
      {error ? (
        <ExceptionText tone="stop">{messageOf(error)}</ExceptionText>
      ) : changeCount > 0 ? (
        `${changeCount} ${changeCount === 1 ? "figure" : "figures"} not saved`
      ) : mayWrite ? (
        "Saved"
      ) : null}
    </output>
    {changeCount > 0 && (
      <Button onClick={onDiscard} size="small" variant="quiet">
        Discard
      </Button>
    )}
    {(changeCount > 0 || !mayWrite) && (
      <Button
        busy={isSaving ? "Saving…" : undefined}
        onClick={onSave}
        reason={mayWrite ? undefined : NOT_ALLOWED}
        size="small"
        variant="primary"
      >
        Save
      </Button>
    )}
  </span>
);
