import { LINK_STRENGTHS, type LinkStrength } from "@/domain/objective/gap-link";
import { classNames } from "@/ui/kit/class-names";

const CHOSEN: Record<LinkStrength, string> = {
  0: "text-ink-3",
  1: "bg-sunken font-semibold text-ink",
  3: "bg-line-strong font-semibold text-ink",
  9: "bg-ink-2 font-semibold text-surface",
};

const OFFERED =
  "text-ink-3 opacity-0 group-hover/row:opacity-100 group-focus-visible/cell:opacity-100 hover:bg-sunken [@media(hover:none)]:opacity-100";

/** The strength at its place between 0 and 9, so that a column reads as a plot; the other places show when they can be chosen. */
export const LinkMark = ({ strength, isOffered = false }: { strength: LinkStrength; isOffered?: boolean }) =>
  LINK_STRENGTHS.map((each) => (
    <span
      aria-hidden={each !== strength || isOffered || undefined}
      className={classNames(
        "inline-grid size-6 place-items-center rounded-cell align-middle",
        each === strength ? CHOSEN[each] : isOffered && OFFERED,
      )}
      data-strength={each}
      key={each}
    >
      {(each === strength || isOffered) && each}
    </span>
  ));
