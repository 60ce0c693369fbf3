"use client";
import type { Route } from "next";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { currentHref } from "./current-href";

export type SubNavigationProps = {
  /** Name of the stage, read out. */
  label: string;
  /** `covers`: a folder beside the item's own address that belongs to it. */
  items: readonly { label: string; href: Route; covers?: Route }[];
  /** Small buttons, right. */
  actions?: ReactNode;
};

/** Views of one stage, 40 px. */
export function SubNavigation({ label, items, actions }: SubNavigationProps) {
  const here = currentHref(
    usePathname(),
    items.flatMap(({ href, covers = href }) => [href, covers]),
  );
  return (
    <div className="flex flex-wrap items-center gap-x-6 px-4 text-ink-2 md:px-6 print:hidden">
      <nav aria-label={label} className="flex max-w-full gap-6 overflow-x-auto">
        {items.map(({ label: text, href, covers = href }) => (
          <Link
            aria-current={href === here || covers === here ? "page" : undefined}
            className={classNames(
              "flex h-10 items-center font-medium whitespace-nowrap -outline-offset-2 hover:text-ink",
              (href === here || covers === here) && "border-b-2 border-ink pt-0.5 font-semibold text-ink",
            )}
            href={href}
            key={href}
          >
            {text}
          </Link>
        ))}
      </nav>
      {actions !== undefined && (
        <div className="ml-auto flex flex-wrap gap-2 max-md:ml-0 max-md:pt-2">{actions}</div>
      )}
    </div>
  );
}
