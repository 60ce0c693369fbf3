import type { CoverageState } from "@/domain/assessment/coverage-state";
import type { FrameworkLine, FrameworkOutput } from "@/ui/framework/framework-output";

export type ShownLine = FrameworkLine & { readonly depth: number; readonly isFolded: boolean };

export type LineFilter = {
  /** Null: every state. */
  readonly state: CoverageState | null;
  readonly text: string;
  /** Ids of headings whose items are put away. */
  readonly folded: ReadonlySet<string>;
};

/** Items under the filter with the headings above them; while something is sought nothing is put away. */
export const shownLines = ({ items }: FrameworkOutput, filter: LineFilter): ShownLine[] => {
  const byId = new Map(items.map((item) => [item.id, item]));
  const above = (item: FrameworkLine): FrameworkLine[] => {
    const parent = item.parentId === null ? undefined : byId.get(item.parentId);
    return parent ? [...above(parent), parent] : [];
  };
  const sought = filter.text.trim().toLowerCase();
  const isSought = sought !== "" || filter.state !== null;
  const matches = (item: FrameworkLine) =>
    (filter.state === null || (item.counts === null && item.state === filter.state)) &&
    (sought === "" || `${item.id} ${item.title}`.toLowerCase().includes(sought));
  const found = items.filter(matches);
  const kept = new Set(found.flatMap((item) => [item.id, ...above(item).map(({ id }) => id)]));
  return items.flatMap((item) => {
    if (!kept.has(item.id)) return [];
    const headings = above(item);
    if (!isSought && headings.some(({ id }) => filter.folded.has(id))) return [];
    return [{ ...item, depth: headings.length, isFolded: !isSought && filter.folded.has(item.id) }];
  });
};
