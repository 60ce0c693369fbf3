import type { Route } from "next";
import type { ReactNode } from "react";
import { Figure } from "./figure";

export type StripFigure = {
  label: string;
  /** With its denominator: "9 of 144". */
  figure: string;
  href?: Route;
  /** One line of context. */
  note: ReactNode;
};

/** Figures on one line to be compared; no cards, no icons. */
export function FiguresStrip({ figures }: { figures: readonly StripFigure[] }) {
  return (
    <dl className="flex flex-wrap gap-px overflow-hidden rounded-panel border border-line bg-line break-inside-avoid">
      {figures.map(({ label, figure, href, note }) => (
        <div
          className="min-w-40 flex-1 basis-40 bg-surface px-4 py-3 xl:basis-auto print:min-w-0 print:basis-0"
          key={label}
        >
          <dt className="text-small font-medium text-ink-3">{label}</dt>
          <dd className="text-headline font-semibold">
            {href === undefined ? figure : <Figure href={href}>{figure}</Figure>}
          </dd>
          <dd className="text-small text-ink-2 xl:whitespace-nowrap print:whitespace-normal">{note}</dd>
        </div>
      ))}
    </dl>
  );
}
