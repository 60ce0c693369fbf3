import type { Route } from "next";
import Link from "next/link";
import { classNames } from "./class-names";
import { MaturityCellLook, type MaturityCellState, maturityWords } from "./maturity-cell-look";

export type MaturityCellProps = MaturityCellState & {
  /** What the cell is about, for example "SEG-2, Brenna"; read out before the levels. */
  name: string;
  selected?: boolean;
  href?: Route;
  onSelect?: () => void;
  /** One cell of a grid is in the tab order, the arrow keys reach the others: see `moveFocusInTable`. */
  tabIndex?: 0 | -1;
};

/** What a look alone may miss: a claim above what holds, and why a person should look. */
const titleOf = (state: MaturityCellState): string | undefined =>
  typeof state.supported === "number" && (state.claimed ?? 0) > state.supported
    ? maturityWords(state)
    : state.attention;

/** Heat cell: fill is what proof supports, outline the target in the target's own tone. A link, a button, or only a picture. */
export function MaturityCell({ name, selected, href, onSelect, tabIndex, ...state }: MaturityCellProps) {
  const content = (
    <>
      <span className="sr-only">{`${name}: ${maturityWords(state)}`}</span>
      <MaturityCellLook {...state} />
    </>
  );
  const style = classNames(
    "relative block w-full rounded-cell focus-visible:z-1",
    selected && "z-1 outline-2 outline-offset-2 outline-accent",
  );
  if (href !== undefined)
    return (
      <Link
        aria-current={selected ? "true" : undefined}
        className={style}
        href={href}
        prefetch={false}
        scroll={false}
        tabIndex={tabIndex}
        title={titleOf(state)}
      >
        {content}
      </Link>
    );
  if (onSelect !== undefined)
    return (
      <button
        aria-pressed={selected ?? false}
        className={style}
        onClick={onSelect}
        tabIndex={tabIndex}
        title={titleOf(state)}
        type="button"
      >
        {content}
      </button>
    );
  return (
    <span className={style} title={titleOf(state)}>
      {content}
    </span>
  );
}
