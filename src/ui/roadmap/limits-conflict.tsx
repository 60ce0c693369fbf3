import { lostRaces } from "@/domain/shared/seen-value";
import type { ApiError } from "@/ui/api-error";
import { TwoVersions } from "@/ui/kit/two-versions";
import type { GridColumn, GridRow } from "@/ui/roadmap/figure-grid";
import type { useFigureDraft } from "@/ui/roadmap/use-figure-draft";

type Props = {
  draft: ReturnType<typeof useFigureDraft>;
  rows: readonly GridRow[];
  columns: readonly GridColumn[];
  saving: { readonly error: ApiError | null; readonly reset: () => void };
};

export const isLostRace = (error: ApiError | null): boolean => lostRaces(error?.data?.refusal).length > 0;

const SHOWN = 3;

const figure = (value: number | null): string =>
  value === null ? "no limit" : value.toLocaleString("en-GB");

/** Another changed some of the figures while they were typed here: both stand side by side, and a person chooses. */
export const LimitsConflict = ({ draft, rows, columns, saving }: Props) => {
  if (!isLostRace(saving.error)) return null;
  // The grid has been read again: what is stored now stands behind what was typed.
  const changed = draft.changes.filter(({ seen, row, column }) => draft.storedAt(row, column) !== seen);
  const nameOf = (list: readonly { key: string; name: string }[], key: string) =>
    list.find((each) => each.key === key)?.name ?? key;
  const listed = (valueOf: (row: string, column: string) => number | null) =>
    changed
      .slice(0, SHOWN)
      .map(
        ({ row, column }) =>
          `${nameOf(rows, row)}, ${nameOf(columns, column)}: ${figure(valueOf(row, column))}`,
      )
      .concat(changed.length > SHOWN ? [`and ${changed.length - SHOWN} more`] : [])
      .join("; ");
  return (
    <div className="p-4">
      <TwoVersions
        mine={listed(draft.valueAt)}
        onKeepMine={() => {
          draft.seeStored();
          saving.reset();
        }}
        onTakeTheirs={() => {
          draft.discard();
          saving.reset();
        }}
        theirs={listed(draft.storedAt)}
        theirsBy={null}
        what="some of these figures"
      />
      <p className="mt-2 text-small text-ink-3">Keep mine leaves them in the grid; save them then.</p>
    </div>
  );
};
