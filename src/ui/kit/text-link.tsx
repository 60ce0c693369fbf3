import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";

/** A link in running text or at the foot of a panel. */
export function TextLink({ href, children }: { href: Route; children: ReactNode }) {
  return (
    <Link className="font-medium text-accent hover:text-accent-strong hover:underline" href={href}>
      {children}
    </Link>
  );
}
