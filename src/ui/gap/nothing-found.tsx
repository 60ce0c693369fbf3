import { Button } from "@/ui/kit/button";
import { EmptyState } from "@/ui/kit/empty-state";

/** A filter that lets nothing through, with the way back. */
export const NothingFound = ({ openCount, onAll }: { openCount: number; onAll: () => void }) => (
  <div className="rounded-panel border border-line bg-surface">
    <EmptyState
      actions={<Button onClick={onAll}>Show all {openCount.toLocaleString("en-GB")} gaps</Button>}
      title="No gap under this filter"
      why="Take a word or a filter away. What is unknown is not a gap and is not found here."
    />
  </div>
);
