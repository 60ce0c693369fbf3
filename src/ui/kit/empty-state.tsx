import type { ReactNode } from "react";

export type EmptyStateProps = {
  /** What belongs here: "No outage hours yet". */
  title: string;
  /** Why it matters. */
  why: ReactNode;
  /** The button, then the import. */
  actions?: ReactNode;
};

export function EmptyState({ title, why, actions }: EmptyStateProps) {
  return (
    <div className="max-w-[52ch] px-4 py-4">
      <h3 className="text-title font-semibold">{title}</h3>
      <p className="text-ink-2">{why}</p>
      {actions !== undefined && <p className="mt-3 flex flex-wrap items-center gap-2">{actions}</p>}
    </div>
  );
}
