import type { CatalogueItem } from "@/domain/framework/catalogue";
import type { CatalogueIndex } from "@/domain/framework/catalogue-index";
import type { PracticeDesk } from "@/ui/assessment/practice-desk";

/** One line of the list: a heading, 1 at the top, or something to answer. */
export type PracticeLine =
  | { readonly kind: "heading"; readonly item: CatalogueItem; readonly depth: number }
  | { readonly kind: "practice"; readonly item: CatalogueItem };

export type PracticeView = {
  /** A word of the scale, or "none" for what is not answered; null: everything. */
  readonly show: string | null;
  readonly text: string;
};

const matches = (item: CatalogueItem, text: string): boolean =>
  `${item.id} ${item.title}`.toLowerCase().includes(text);

/**
 * The list as it stood when the view was chosen: an answer that leaves the view does not take its row from under the keys.
 * Headings without anything below them are left out.
 */
export const practiceLines = (
  { catalogue, ancestors, isAnswered }: CatalogueIndex,
  desk: PracticeDesk,
  { show, text }: PracticeView,
): readonly PracticeLine[] => {
  const { current } = desk.sheet();
  const sought = text.trim().toLowerCase();
  const isShown = (item: CatalogueItem) =>
    isAnswered(item) &&
    (show === null || (current.get(item.id) ?? "none") === show) &&
    (sought === "" || matches(item, sought));
  const shown = new Set(catalogue.items.filter(isShown).map(({ id }) => id));
  const above = new Set([...shown].flatMap((id) => ancestors(id).map((item) => item.id)));
  return catalogue.items.flatMap((item): PracticeLine[] => {
    if (shown.has(item.id)) return [{ kind: "practice", item }];
    if (!above.has(item.id)) return [];
    return [{ kind: "heading", item, depth: ancestors(item.id).length + 1 }];
  });
};
