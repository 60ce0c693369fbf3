"use client";
import Link from "next/link";
import { DropdownMenu } from "radix-ui";
import { type FocusEvent, useRef } from "react";
import { classNames } from "./class-names";
import { DoneMark } from "./marks";
import type { MenuItem, MenuProps } from "./menu";

const ITEM_STYLE =
  "flex min-h-8 items-center gap-2 px-3 py-1.5 outline-none data-[highlighted]:bg-accent-soft max-md:min-h-12";

/** Opens as it is drawn first; `entersFirst` then puts the focus on the first item, as a key press does later. */
export function MenuPopup({ trigger, groups, entersFirst }: MenuProps & { entersFirst: boolean }) {
  const isEntering = useRef(entersFirst);
  const enterFirst = ({ currentTarget }: FocusEvent<HTMLElement>) => {
    if (!isEntering.current) return;
    isEntering.current = false;
    currentTarget.querySelector<HTMLElement>("[role=menuitem]:not([data-disabled])")?.focus();
  };
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-[calc(100vw-16px)] min-w-48 overflow-y-auto rounded-panel bg-raised py-1 shadow-float"
          collisionPadding={8}
          onFocus={enterFirst}
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
