import { Plus } from "lucide-react";
import { Button } from "@/ui/kit/button";
import { weightReason, weightSum, type ObjectiveValues } from "@/ui/objective/objective-values";

type Props = {
  kept: readonly ObjectiveValues[];
  isDirty: boolean;
  isSaving: boolean;
  onAdd: () => void;
};

/** The running sum of the weights, and what is missing before the list can be saved. */
export const ObjectiveFormFoot = ({ kept, isDirty, isSaving, onAdd }: Props) => {
  const nothingToSave = isDirty ? undefined : "nothing changed";
  return (
    <footer className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3">
      <Button icon={<Plus aria-hidden="true" size={14} />} onClick={onAdd}>
        Add an objective
      </Button>
      <output className="ml-auto font-medium">Weights {weightSum(kept)} of 100</output>
      <Button
        busy={isSaving ? "Saving…" : undefined}
        reason={weightReason(kept) ?? nothingToSave}
        type="submit"
        variant="primary"
      >
        Save objectives
      </Button>
    </footer>
  );
};
