"use client";
import type { Route } from "next";
import { Slot } from "radix-ui";
import type { Theme } from "@/ui/kit/theme";
import { useOnDemand } from "@/ui/kit/use-on-demand";

export type Account = {
  name: string;
  initials: string;
  email: string;
  /** Own pages: settings, members. */
  links?: readonly { label: string; href: Route }[];
};

export type AccountMenuProps = { account: Account; theme: Theme; signOut: () => void | Promise<void> };

const fetchPopup = () => import("./account-popup").then((module) => module.AccountPopup);

export function AccountMenu(props: AccountMenuProps) {
  const { Popup, triggerProps } = useOnDemand(fetchPopup);
  const { name, initials } = props.account;
  const trigger = (
    <button
      className="grid size-7 shrink-0 place-items-center rounded-full bg-sunken text-small font-semibold text-ink-2 hover:text-ink"
      title={name}
      type="button"
    >
      {initials}
      <span className="sr-only">, account of {name}</span>
    </button>
  );
  if (Popup) return <Popup {...props} trigger={trigger} />;
  return (
    <Slot.Root aria-haspopup="dialog" {...triggerProps}>
      {trigger}
    </Slot.Root>
  );
}
