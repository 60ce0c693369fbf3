import type { Route } from "next";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonStyle } from "./button-style";

export type ButtonLinkProps = Omit<ComponentProps<typeof Link>, "className" | "href"> &
  ButtonLook & { href: Route; icon?: ReactNode };

/** A link with the look of a button. */
export function ButtonLink({ variant, size, icon, children, ...rest }: ButtonLinkProps) {
  return (
    <Link {...rest} className={buttonStyle({ variant, size })}>
      {icon}
      {children}
    </Link>
  );
}
