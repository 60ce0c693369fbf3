import { Button } from "@/ui/kit/button";

/** A list that shows its first rows until somebody asks for all. */
export type Rows = { readonly isWhole: boolean; readonly onToggle: () => void };

/** Foot of such a list; paper has no button and says how much it leaves out. */
export const MoreRows = ({ hiddenCount, isWhole, onToggle }: Rows & { hiddenCount: string }) => (
  <>
    <span className="-ml-2 print:hidden">
      <Button aria-expanded={isWhole} onClick={onToggle} size="small" variant="quiet">
        {isWhole ? "Show fewer" : `Show ${hiddenCount} more`}
      </Button>
    </span>
    {!isWhole && <span className="hidden print:inline">and {hiddenCount} more</span>}
  </>
);
