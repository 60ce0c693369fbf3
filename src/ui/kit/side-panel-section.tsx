import type { ReactNode } from "react";

export function SidePanelSection({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <section className="border-b border-line px-4 py-3 last:border-b-0">
      {title !== undefined && <h3 className="mb-1 font-semibold">{title}</h3>}
      {children}
    </section>
  );
}
