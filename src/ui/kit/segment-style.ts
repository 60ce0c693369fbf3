import { classNames } from "./class-names";

export const SEGMENTS_STYLE =
  "inline-flex h-fit w-fit max-w-full overflow-x-auto rounded-control border border-control bg-raised divide-x divide-line";

/** The chosen one is known by `data-state=checked` (Radix) or by `aria-current` of a link. */
export const segmentStyle = (size: "small" | "normal"): string =>
  classNames(
    "flex items-center gap-1.5 font-medium whitespace-nowrap text-ink-2 transition-colors -outline-offset-2 not-aria-[current=true]:not-data-[state=checked]:hover:bg-surface",
    "aria-[current=true]:bg-ink-2 aria-[current=true]:text-surface data-[state=checked]:bg-ink-2 data-[state=checked]:text-surface",
    size === "small" ? "h-[22px] px-2 text-small" : "h-[30px] px-3 text-dense",
  );
