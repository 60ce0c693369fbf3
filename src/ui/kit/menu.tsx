"use client";
import type { Route } from "next";
import { Slot } from "radix-ui";
import type { ReactElement, ReactNode } from "react";
import { useOnDemand } from "./use-on-demand";

export type MenuItem = {
  id: string;
  label: string;
  /** Second, quieter words on the same line. */
  detail?: string;
  icon?: ReactNode;
  href?: Route;
  onSelect?: () => void;
  /** Marks the one in force. */
  current?: boolean;
  danger?: boolean;
  /** Why it is not possible now; the item is then listed and disabled. */
  reason?: string;
};

export type MenuGroup = { label?: string; items: readonly MenuItem[] };

export type MenuProps = {
  /** The button that opens it, for example `<Button>Export</Button>`. */
  trigger: ReactElement;
  groups: readonly MenuGroup[];
};

const fetchPopup = () => import("./menu-popup").then((module) => module.MenuPopup);

export function Menu(props: MenuProps) {
  const { Popup, isByKeyboard, triggerProps } = useOnDemand(fetchPopup);
  if (Popup) return <Popup {...props} entersFirst={isByKeyboard} />;
  return (
    <Slot.Root aria-haspopup="menu" {...triggerProps}>
      {props.trigger}
    </Slot.Root>
  );
}
