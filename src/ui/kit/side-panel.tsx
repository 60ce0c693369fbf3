"use client";
import { X } from "lucide-react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { IconButton } from "./icon-button";
import { useShortcut } from "./use-shortcut";

export type SidePanelProps = {
  /** Where it is: "SEG-2 at Brenna, critical site". */
  where: ReactNode;
  title: string;
  onClose: () => void;
  /** J and K: the next and the previous row of the list beside. */
  onStep?: (offset: 1 | -1) => void;
  /** `SidePanelSection`s: first a sentence, then reasons most binding first, facts, buttons. */
  children: ReactNode;
};

/**
 * Explains one selected thing: beside the content from 1440 px (give it a 336-px grid column), over its right edge
 * from 768, a full sheet on a phone. Takes the focus when it opens and gives it back when it closes.
 */
export function SidePanel({ where, title, onClose, onStep, children }: SidePanelProps) {
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useShortcut("Escape", onClose);
  useShortcut(onStep && "j", () => onStep?.(1));
  useShortcut(onStep && "k", () => onStep?.(-1));
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      aria-labelledby={titleId}
      className="fixed inset-0 z-30 overflow-y-auto border-line bg-surface md:top-(--shell-height) md:left-auto md:w-84 md:border-l md:shadow-float xl:sticky xl:top-[calc(var(--shell-height)+16px)] xl:z-auto xl:max-h-[calc(100dvh-var(--shell-height)-32px)] xl:self-start xl:rounded-panel xl:border xl:shadow-none print:static print:shadow-none"
    >
      <header className="sticky top-0 z-1 flex items-start gap-2 border-b border-line bg-surface py-2 pr-2 pl-4">
        <div className="min-w-0 flex-1 py-1">
          <p className="text-small text-ink-3">{where}</p>
          <h2 className="text-title font-semibold outline-none" id={titleId} ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <IconButton aria-keyshortcuts="Escape" label="Close" onClick={onClose}>
          <X aria-hidden="true" size={16} />
        </IconButton>
      </header>
      {children}
    </aside>
  );
}
