"use client";
import { Popover } from "radix-ui";
import type { ReactElement } from "react";
import { Button } from "@/ui/kit/button";
import { TextLink } from "@/ui/kit/text-link";
import { ThemeToggle } from "@/ui/kit/theme-toggle";
import type { AccountMenuProps } from "./account-menu";

/** Opens as it is drawn first. */
export function AccountPopup({
  account,
  theme,
  signOut,
  trigger,
}: AccountMenuProps & { trigger: ReactElement }) {
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
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
