import type { CatalogueItem } from "@/domain/framework/catalogue";

/** A heading of the framework between its items; below the top a line, as the one above it may be out of the window. */
export const PracticeHeading = ({ item, depth }: { item: CatalogueItem; depth: number }) =>
  depth === 1 ? (
    <h2 className="border-b border-line-strong bg-ground px-4 py-2 font-semibold">
      <span className="mr-2 text-ink-3">{item.id}</span> {item.title}
    </h2>
  ) : (
    <p className="border-b border-line bg-ground/50 px-4 py-2 text-small font-medium text-ink-2">
      <span className="mr-2 text-ink-3">{item.id}</span> {item.title}
    </p>
  );
