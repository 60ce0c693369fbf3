"use client";

import type { MouseEvent, ReactNode } from "react";

type Props = { href: string; onOpen: () => void; className?: string; title?: string; children: ReactNode };

/** A link that can be opened in a new tab, and that changes what this page shows without asking the server for it. */
export const ShallowLink = ({ href, onOpen, children, ...look }: Props) => {
  const open = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen();
  };
  return (
    <a {...look} href={href} onClick={open}>
      {children}
    </a>
  );
};
