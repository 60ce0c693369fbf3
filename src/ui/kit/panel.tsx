import { type ReactNode, useId } from "react";
import { classNames } from "./class-names";

export type PanelProps = {
  title: string;
  /** Beside the title, for example the unit of a chart. */
  unit?: ReactNode;
  /** Right end of the head. */
  aside?: ReactNode;
  footer?: ReactNode;
  /** The body reaches the edges; for tables and lists of rows. */
  flush?: boolean;
  children: ReactNode;
};

/** Lies flat with a hairline. */
export function Panel({ title, unit, aside, footer, flush, children }: PanelProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="flex min-w-0 flex-col rounded-panel border border-line bg-surface"
    >
      <header className="flex flex-wrap items-baseline gap-x-3 px-4 pt-3 pb-2">
        <h2 className="text-body leading-6 font-semibold" id={titleId}>
          {title}
        </h2>
        {unit !== undefined && <span className="text-small text-ink-3">{unit}</span>}
        {aside !== undefined && <span className="ml-auto text-small text-ink-3">{aside}</span>}
      </header>
      <div className={classNames("min-w-0", !flush && "px-4 pb-3")}>{children}</div>
      {footer !== undefined && (
        <footer className="mt-auto px-4 pt-2 pb-3 text-small text-ink-2">{footer}</footer>
      )}
    </section>
  );
}
