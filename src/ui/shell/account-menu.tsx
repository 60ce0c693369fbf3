"use client";
import type { Route } from "next";
import { Popover } from "radix-ui";
import { Button } from "@/ui/kit/button";
import { TextLink } from "@/ui/kit/text-link";
import type { Theme } from "@/ui/kit/theme";
import { ThemeToggle } from "@/ui/kit/theme-toggle";

export type Account = {
  name: string;
  initials: string;
  email: string;
  /** Own pages: settings, members. */
  links?: readonly { label: string; href: Route }[];
};

export type AccountMenuProps = { account: Account; theme: Theme; signOut: () => void | Promise<void> };

export function AccountMenu({ account, theme, signOut }: AccountMenuProps) {
  return (
    <Popover.Root>
      <Popover.Trigger
        className="grid size-7 shrink-0 place-items-center rounded-full bg-sunken text-small font-semibold text-ink-2 hover:text-ink"
        title={account.name}
      >
        {account.initials}
        <span className="sr-only">, account of {account.name}</span>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          aria-label="Account"
          className="z-50 w-64 rounded-panel bg-raised p-4 shadow-float outline-none"
          collisionPadding={8}
          sideOffset={8}
        >
          <p className="font-semibold">{account.name}</p>
          <p className="truncate text-small text-ink-3">{account.email}</p>
          {account.links?.map(({ label, href }) => (
            <p className="mt-2" key={href}>
              <TextLink href={href}>{label}</TextLink>
            </p>
          ))}
          <div className="my-3">
            <ThemeToggle theme={theme} />
          </div>
          <form action={signOut}>
            <Button type="submit">Sign out</Button>
          </form>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
