import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** A number or name as a door: opens the rows behind it. */
export function Figure({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link className="door" href={href} prefetch={false}>
      {children}
    </Link>
  );
}
