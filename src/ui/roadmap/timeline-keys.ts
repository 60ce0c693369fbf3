import type { KeyboardEvent } from "react";

const barsAround = (bar: HTMLElement): HTMLElement[] => [
  ...(bar.closest("section")?.querySelectorAll<HTMLElement>("[data-bar]") ?? []),
];

const middleOf = ({ left, right }: DOMRect): number => (left + right) / 2;

/** The bar in the nearest line above or below that stands closest in time. */
const verticalNeighbour = (
  bars: readonly HTMLElement[],
  from: HTMLElement,
  step: 1 | -1,
): HTMLElement | undefined => {
  const here = from.getBoundingClientRect();
  const beyond = bars
    .map((bar) => ({ bar, box: bar.getBoundingClientRect() }))
    .filter(({ box }) => (step === 1 ? box.top > here.top : box.top < here.top));
  const tops = beyond.map(({ box }) => box.top);
  const nearest = step === 1 ? Math.min(...tops) : Math.max(...tops);
  return beyond
    .filter(({ box }) => box.top === nearest)
    .sort(
      (a, b) => Math.abs(middleOf(a.box) - middleOf(here)) - Math.abs(middleOf(b.box) - middleOf(here)),
    )[0]?.bar;
};

/** Arrow keys walk from bar to bar, Home and End to the first and the last. Enter is the button's own. */
export const moveAmongBars = (event: KeyboardEvent<HTMLElement>): void => {
  const { currentTarget, key } = event;
  const bars = barsAround(currentTarget);
  const index = bars.indexOf(currentTarget);
  const next: Record<string, HTMLElement | undefined> = {
    ArrowRight: bars[index + 1],
    ArrowLeft: bars[index - 1],
    ArrowDown: verticalNeighbour(bars, currentTarget, 1),
    ArrowUp: verticalNeighbour(bars, currentTarget, -1),
    Home: bars[0],
    End: bars.at(-1),
  };
  if (!(key in next)) return;
  event.preventDefault();
  next[key]?.focus();
};
