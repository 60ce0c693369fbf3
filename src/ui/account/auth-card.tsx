import type { ReactNode } from "react";

/** One narrow column in the middle of an otherwise empty page. */
export const AuthCard = ({ title, lead, children }: { title: string; lead: string; children: ReactNode }) => (
  <main className="mx-auto flex min-h-dvh w-full max-w-[28rem] flex-col justify-center gap-6 px-4 py-12">
    <p className="text-title font-semibold">Rungway</p>
    <div>
      <h1 className="text-headline font-semibold">{title}</h1>
      <p className="mt-1 text-body text-ink-2">{lead}</p>
    </div>
    <div className="rounded-panel border border-line bg-surface p-6">{children}</div>
  </main>
);
