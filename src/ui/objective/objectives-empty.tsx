import { Button } from "@/ui/kit/button";
import { EmptyState } from "@/ui/kit/empty-state";

type Props = { mayWrite: boolean; onStart: () => void };

export const ObjectivesEmpty = ({ mayWrite, onStart }: Props) => (
  <EmptyState
    actions={
      <Button
        onClick={onStart}
        reason={mayWrite ? undefined : "An owner or the programme lead who sees all sites can."}
        variant="primary"
      >
        Add the first objective
      </Button>
    }
    title="No objective yet"
    why="Name three to six things the business must keep or reach: nobody harmed, a line that runs, a duty that is met. Each gets an owner, a measure and a weight; then every gap can say what it holds back."
  />
);
