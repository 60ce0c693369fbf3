"use client";
import type { Route } from "next";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { DoneMark } from "./marks";

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
  trigger: ReactNode;
  groups: readonly MenuGroup[];
  align?: "start" | "end";
};

const ITEM_STYLE =
  "flex min-h-8 items-center gap-2 px-3 py-1.5 outline-none data-[highlighted]:bg-accent-soft max-md:min-h-12";

export function Menu({ trigger, groups, align = "start" }: MenuProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-[calc(100vw-16px)] min-w-48 overflow-y-auto rounded-panel bg-raised py-1 shadow-float"
          collisionPadding={8}
          sideOffset={4}
        >
          {groups.map(({ label, items }, index) => (
            <DropdownMenu.Group
              className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1"
              key={label ?? index}
            >
              {label !== undefined && (
                <DropdownMenu.Label className="px-3 py-1 text-small font-medium text-ink-3">
                  {label}
                </DropdownMenu.Label>
              )}
              {items.map((item) => (
                <Item key={item.id} {...item} />
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item({ label, detail, icon, href, onSelect, current, danger, reason }: MenuItem) {
  const text = (
    <>
      {icon}
      <span className="flex-1">
        <span className={classNames(current && "font-semibold")}>{label}</span>
        {(reason ?? detail) !== undefined && <span className="ml-2 text-ink-3">{reason ?? detail}</span>}
      </span>
      {current && <DoneMark />}
    </>
  );
  const style = classNames(ITEM_STYLE, reason !== undefined ? "text-ink-3" : danger && "text-stop");
  return (
    <DropdownMenu.Item
      asChild={href !== undefined && reason === undefined}
      className={style}
      disabled={reason !== undefined}
      onSelect={onSelect}
    >
      {href !== undefined && reason === undefined ? (
        <Link aria-current={current ? "true" : undefined} href={href}>
          {text}
        </Link>
      ) : (
        text
      )}
    </DropdownMenu.Item>
  );
}
