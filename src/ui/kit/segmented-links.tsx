import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { SEGMENTS_STYLE, segmentStyle } from "./segment-style";

export type SegmentedLinksProps = {
  label: string;
  options: readonly { label: ReactNode; href: Route; here: boolean }[];
  size?: "small" | "normal";
};

/** A view chosen by its address, so that it can be sent to a colleague. */
export function SegmentedLinks({ label, options, size = "small" }: SegmentedLinksProps) {
  return (
    <nav aria-label={label} className={SEGMENTS_STYLE}>
      {options.map(({ label: text, href, here }) => (
        <Link
          aria-current={here ? "true" : undefined}
          className={segmentStyle(size)}
          href={href}
          key={href}
          replace
          scroll={false}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
