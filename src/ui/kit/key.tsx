import type { ReactNode } from "react";

/** A key of the keyboard. */
export function Key({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-block h-5 min-w-5 rounded-[3px] border border-line-strong bg-surface px-[5px] text-center font-sans text-small leading-[18px] font-medium text-ink-2">
      {children}
    </kbd>
  );
}
